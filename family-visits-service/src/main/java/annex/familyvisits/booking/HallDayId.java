package annex.familyvisits.booking;

import annex.commissioning.EstablishmentId;
import annex.contracts.IsoText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A hall on a day.
 *
 * @param establishment whose hall
 * @param hall its name
 * @param date the day on which sessions begin
 */
public record HallDayId(EstablishmentId establishment, String hall, LocalDate date) {

  /** How sessions and bookings are called: hall, day, and what tells them apart. */
  private static final Pattern NAMED =
      Pattern.compile("([A-Z][A-Z0-9_]{0,39})-(\\d{4}-\\d{2}-\\d{2})-[0-9a-z]{1,32}");

  /** The day of a session or booking, as its id tells it. */
  public static Optional<HallDayId> of(EstablishmentId establishment, String id) {
    var named = NAMED.matcher(id);
    return named.matches()
        ? IsoText.date(named.group(2))
            .map(date -> new HallDayId(establishment, named.group(1), date))
        : Optional.empty();
  }

  /** The id of a booking on this day. */
  public String booking(String random) {
    return hall + "-" + date + "-" + random;
  }

  @Override
  public String toString() {
    return establishment.code() + "/" + hall + "/" + date;
  }
}
