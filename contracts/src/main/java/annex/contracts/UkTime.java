package annex.contracts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of an annex begin and end at midnight in the United Kingdom. */
public final class UkTime {

  /** The zone that dates are read in. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private UkTime() {}

  /** The date in the United Kingdom now. */
  public static LocalDate today(Clock clock) {
    return date(clock.instant());
  }

  /** The date in the United Kingdom at a moment. */
  public static LocalDate date(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }
}
