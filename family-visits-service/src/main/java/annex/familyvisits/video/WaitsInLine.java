package annex.familyvisits.video;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.booking.HallDayId;
import annex.familyvisits.booking.KeepsPlaces;
import annex.familyvisits.booking.VideoLine;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Keeps places for those who wait in line, so that nobody books past them (VIS-4). */
public final class WaitsInLine implements VideoLine {

  private final VideoRequests requests;
  private final KeepsPlaces keeps;
  private final OfferTerms terms;
  private final Consumer<EstablishmentId> offering;

  /**
   * Keeps places.
   *
   * @param offering has places offered soon, and returns at once
   */
  public WaitsInLine(
      VideoRequests requests,
      KeepsPlaces keeps,
      OfferTerms terms,
      Consumer<EstablishmentId> offering) {
    this.requests = requests;
    this.keeps = keeps;
    this.terms = terms;
    this.offering = offering;
  }

  @Override
  public boolean othersWaitFor(HallDayId day, Session session, PrisonerNumber asking, Instant now) {
    if (!terms.allow(session, now)) {
      return false;
    }
    return requests
        .whileInLine(day.establishment(), inLine -> areOthers(inLine, day, session, asking))
        .orElse(true);
  }

  private boolean areOthers(
      List<VideoRequest> inLine, HallDayId day, Session session, PrisonerNumber asking) {
    var others =
        inLine.stream()
            .filter(request -> !request.wish().details().prisoner().equals(asking))
            .filter(request -> isOffered(request, day) || request.wants(day, session))
            .toList();
    if (others.isEmpty()) {
      return false;
    }
    var chances = keeps.chances(day.establishment());
    return others.stream()
        .anyMatch(request ->
            isOffered(request, day)
                || chances.could(day, session, request.wish().details(), request.receivedAt()));
  }

  /** A place that is promised is one of the hall's on that day (VIS-5), whatever its session. */
  private static boolean isOffered(VideoRequest request, HallDayId day) {
    var offer = request.offer();
    return offer != null
        && HallDayId.of(day.establishment(), offer.session()).filter(day::equals).isPresent();
  }

  @Override
  public void returned(EstablishmentId establishment) {
    offering.accept(establishment);
  }
}
