package annex.familyvisits.delivery;

import annex.commissioning.EstablishmentId;
import java.util.Optional;

/** The delivery summaries of all establishments. */
public interface Summaries {

  /** The last one of an establishment. */
  Optional<Summary> find(EstablishmentId establishment);

  /**
   * Replaces one, and has it sent where it says anything new, or where there is a new day.
   *
   * @return false when it is not the last one any more; nothing is changed then
   */
  boolean advance(Summary last, Summary next);
}
