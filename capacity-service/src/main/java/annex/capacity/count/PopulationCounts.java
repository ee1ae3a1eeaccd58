package annex.capacity.count;

import annex.commissioning.EstablishmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All population counts. */
public interface PopulationCounts {

  /**
   * Adds a count together with its event.
   *
   * @return false when the day has a count with this number; nothing is changed then
   */
  boolean add(PopulationCount count);

  /** The count of a day with this number. */
  Optional<PopulationCount> find(EstablishmentId establishment, LocalDate asAt, int number);

  /** The last count of a day. */
  Optional<PopulationCount> of(EstablishmentId establishment, LocalDate asAt);

  /** The last count of the last day that was counted. */
  Optional<PopulationCount> latest(EstablishmentId establishment);

  /** A stretch of them, corrected ones too, by day and number, newest first. */
  List<PopulationCount> newestFirst(EstablishmentId establishment, long offset, int size);

  /** How many there are, corrected ones too. */
  long count(EstablishmentId establishment);
}
