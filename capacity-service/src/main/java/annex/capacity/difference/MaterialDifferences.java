package annex.capacity.difference;

import annex.commissioning.EstablishmentId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of all material differences, open ones and others. */
public interface MaterialDifferences {

  /** The one with this number. */
  Optional<MaterialDifference> find(EstablishmentId establishment, int number);

  /**
   * A stretch of them, newest first.
   *
   * @param status that they have, null for any
   */
  List<MaterialDifference> newestFirst(
      EstablishmentId establishment, @Nullable DifferenceStatus status, long offset, int size);

  /** How many there are with this status, null for any. */
  long count(EstablishmentId establishment, @Nullable DifferenceStatus status);

  /** Whether a difference between these figures was dismissed. */
  boolean dismissed(EstablishmentId establishment, Subject subject, int agreed, int actual);
}
