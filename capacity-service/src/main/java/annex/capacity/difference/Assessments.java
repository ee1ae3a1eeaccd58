package annex.capacity.difference;

import annex.commissioning.EstablishmentId;
import java.util.List;
import java.util.Optional;

/** The assessments of all establishments that are watched. */
public interface Assessments {

  /** Begins to watch an establishment, unless it is watched. */
  void watch(EstablishmentId establishment);

  /** The assessment of an establishment that is watched. */
  Optional<Assessment> find(EstablishmentId establishment);

  /**
   * Puts the next one in the place of the last, with what moved and with the events of that.
   *
   * @return false when the last one is not there any more; nothing is changed then
   */
  boolean advance(Assessment last, Assessment next);

  /**
   * Enters what moved into the list of differences. Until then it stands in the assessment alone.
   * Doing it twice, also at the same time, does it once.
   */
  void enter(EstablishmentId establishment);

  /** Every establishment that is watched. */
  List<Watched> watched();

  /**
   * An establishment that is watched.
   *
   * @param basis of its last assessment
   * @param entered whether all that moved stands in the list of differences
   */
  record Watched(EstablishmentId establishment, Basis basis, boolean entered) {}
}
