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

  /** Stands between a request and the number of a promise; no random id has this letter. */
  private static final char PROMISE = 'o';

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

  /**
   * The id that a place is kept under which was promised on this day. It is known before, so that
   * several may keep the place at once.
   *
   * @param request random id of the request that it was promised to
   * @param attempt which promise to the request it is, from 1
   */
  public String promised(String request, int attempt) {
    return booking(request + PROMISE + attempt);
  }

  /** Whether a place is kept under this id that was promised before. */
  static boolean isPromised(String booking) {
    return booking.lastIndexOf(PROMISE) > booking.lastIndexOf('-');
  }

  @Override
  public String toString() {
    return establishment.code() + "/" + hall + "/" + date;
  }
}
