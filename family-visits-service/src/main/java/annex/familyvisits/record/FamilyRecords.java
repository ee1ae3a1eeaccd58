package annex.familyvisits.record;

import annex.commissioning.EstablishmentId;
import java.util.List;
import java.util.Optional;

/** All records. */
public interface FamilyRecords {

  /** What came of adding a record. */
  enum Adding {
    ADDED,
    /** Its number is given already. */
    NUMBER_TAKEN,
    /** Another record stands where only one may. */
    NOT_ALONE
  }

  /** The record with this number. */
  <R extends FamilyRecord> Optional<R> find(
      Kind<R> kind, EstablishmentId establishment, int number);

  /** A stretch of those that are looked for, by their dates, newest first. */
  <R extends FamilyRecord> List<R> newestFirst(Kind<R> kind, Search search, long offset, int size);

  /** All of those that are looked for, newest first. */
  <R extends FamilyRecord> List<R> all(Kind<R> kind, Search search);

  /** How many there are. */
  long count(Kind<?> kind, Search search);

  /** The greatest number that was given, 0 where none was. */
  int lastNumber(Kind<?> kind, EstablishmentId establishment);

  /** Rises with every record of an establishment and with every step of one. */
  long revisions(EstablishmentId establishment);

  /** The establishments that have any records. */
  List<EstablishmentId> establishments();

  /** The establishments that have records of this kind. */
  List<EstablishmentId> establishments(Kind<?> kind);

  /** Adds a record together with what is told of it. */
  Adding add(Moved<?> added);

  /**
   * Replaces a record together with what is told of it.
   *
   * @param revision that it has to have
   * @return false when it has another one; nothing is changed then
   * @throws NotAlone when another stands that is alone; nothing is changed either
   */
  boolean advance(int revision, Moved<?> moved);
}
