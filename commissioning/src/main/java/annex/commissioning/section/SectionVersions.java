package annex.commissioning.section;

import annex.commissioning.EstablishmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All versions of the sections of one area. */
public interface SectionVersions {

  /**
   * Adds a version together with its events.
   *
   * @return false when the section has a version with this number already; nothing is changed then
   */
  boolean add(SectionVersion version);

  /** The version with this number. */
  Optional<SectionVersion> find(EstablishmentId establishment, int number);

  /**
   * The version in force on a date: of those recorded by {@code knownAt} the one with the latest
   * effective date that is not after {@code asOf}, and of several such the one with the greatest
   * number.
   *
   * @param knownAt null for all that is known now
   */
  Optional<SectionVersion> inForce(
      EstablishmentId establishment, LocalDate asOf, @Nullable Instant knownAt);

  /** A stretch of the chain, newest first. */
  List<SectionVersion> newestFirst(EstablishmentId establishment, long offset, int size);

  /** How long the chain is. */
  long count(EstablishmentId establishment);
}
