package annex.familyvisits.delivery;

import annex.commissioning.EstablishmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The delivery summary of an establishment as it was made last.
 *
 * @param establishment whose it is
 * @param revision raised by every look that found anything new to be made of
 * @param sequence raised by every summary that says anything new; 0 where none was made
 * @param at when that was made, to the millisecond; null where none was
 * @param text the JSON text that it says, empty where none was made
 * @param discreet counts that are told in it
 * @param basis what it was looked at with last
 * @param since when that was new
 */
public record Summary(
    EstablishmentId establishment,
    int revision,
    long sequence,
    @Nullable Instant at,
    String text,
    Discreet discreet,
    String basis,
    Instant since) {

  /** Nothing was summed up yet. */
  static Summary none(EstablishmentId establishment) {
    return new Summary(establishment, 0, 0, null, "", Discreet.NONE, "", Instant.EPOCH);
  }

  /** The summary after a look. */
  Summary next(String made, Discreet told, String of, Instant now) {
    boolean isNew = !made.equals(text);
    return new Summary(
        establishment,
        revision + 1,
        isNew ? sequence + 1 : sequence,
        isNew ? now : at,
        made,
        told,
        of,
        of.equals(basis) ? since : now);
  }
}
