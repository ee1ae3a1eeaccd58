package annex.familyvisits.video;

import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import annex.familyvisits.booking.Bookings;
import annex.familyvisits.entitlement.AllCircumstances;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Forms the lines in which requests wait, by what is known now. */
public final class FormsLines {

  private final VideoRequests requests;
  private final Bookings bookings;
  private final AllCircumstances circumstances;
  private final int months;

  /**
   * Forms lines.
   *
   * @param months without a social visit after which a prisoner receives none (VIS-4)
   */
  public FormsLines(
      VideoRequests requests, Bookings bookings, AllCircumstances circumstances, int months) {
    this.requests = requests;
    this.bookings = bookings;
    this.circumstances = circumstances;
    this.months = months;
  }

  /** The line of an establishment, with one more that may not be entered yet. */
  public Line with(VideoRequest request, Instant now) {
    var all = new ArrayList<>(requests.inLine(request.establishment()));
    all.removeIf(one -> one.id().equals(request.id()));
    all.add(request);
    return of(request.establishment(), all, now);
  }

  /** The line of an establishment. */
  public Line of(EstablishmentId establishment, Instant now) {
    return of(establishment, requests.inLine(establishment), now);
  }

  Line of(EstablishmentId establishment, List<VideoRequest> all, Instant now) {
    var prisoners = all.stream().map(one -> one.wish().details().prisoner()).distinct().toList();
    var since = UkTime.date(now).minusMonths(months);
    return Line.of(
        all,
        new LineFacts(
            since,
            bookings.visited(establishment, prisoners, since),
            circumstances.familiesNotTravelling(establishment, prisoners)));
  }
}
