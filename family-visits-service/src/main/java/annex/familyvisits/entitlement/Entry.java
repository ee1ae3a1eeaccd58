package annex.familyvisits.entitlement;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an entitlement for one booking.
 *
 * @param booking its id
 * @param entitlement that it is taken from
 * @param state where it stands
 * @param startsAt when the visit begins
 * @param endsAt when it is over
 * @param replaces the booking that it takes the place of, and with which it is counted once while
 *     both stand; or null
 * @param reason why it stands there, or null
 * @param rule that says so
 * @param changedAt the moment, to the millisecond
 */
public record Entry(
    String booking,
    Entitlement entitlement,
    State state,
    Instant startsAt,
    Instant endsAt,
    @Nullable String replaces,
    @Nullable String reason,
    String rule,
    Instant changedAt) {

  /** The reason of a visit that was had to its end. */
  public static final String ATTENDED = "attended";

  /** Where an entry stands. */
  public enum State {
    /** A visit is held or booked. */
    HELD,
    /** A visit was had, or was the prisoner's or the visitors' to have. */
    USED,
    /** It is the prisoner's again. */
    RETURNED,
    /** It is the prisoner's again, because nobody confirmed the visit in time. */
    EXPIRED;

    /** Whether it is spent, for now or for good. */
    public boolean counts() {
      return this == HELD || this == USED;
    }

    /** The name on the wire, such as {@code held}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Entry ended(State as, String why, Instant now) {
    return new Entry(booking, entitlement, as, startsAt, endsAt, replaces, why, rule, now);
  }

  /** Whether he is at his visit in some part of this time, as far as is known. */
  boolean isThere(Instant from, Instant to) {
    boolean there = state == State.HELD || (state == State.USED && ATTENDED.equals(reason));
    return there && startsAt.isBefore(to) && from.isBefore(endsAt);
  }
}
