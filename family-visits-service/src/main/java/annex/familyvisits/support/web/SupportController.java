package annex.familyvisits.support.web;

import annex.chassis.json.StrictJson;
import annex.chassis.problem.Refusal;
import annex.chassis.web.IfMatch;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.chassis.web.Parameters;
import annex.chassis.web.Tagged;
import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.KeepsRecords;
import annex.familyvisits.record.Search;
import annex.familyvisits.record.Values;
import annex.familyvisits.support.OffersSupport;
import annex.familyvisits.support.Service;
import annex.familyvisits.support.SupportOffer;
import annex.familyvisits.support.SupportRefusal;
import annex.familyvisits.support.web.SupportRequests.Offer;
import annex.familyvisits.support.web.SupportRequests.Take;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of offers of support. */
@RestController
@RequestMapping("/family-visits/establishments/{id}")
final class SupportController {

  private final OffersSupport offers;
  private final KeepsRecords keeps;
  private final Clock clock;
  private final Tagged<SupportOffer, SupportView> answers;

  SupportController(OffersSupport offers, KeepsRecords keeps, Clock clock, StrictJson json) {
    this.offers = offers;
    this.keeps = keeps;
    this.clock = clock;
    this.answers =
        new Tagged<>(
            SupportOffer.class,
            SupportOffer::revision,
            SupportView::of,
            offer ->
                "/family-visits/establishments/%s/support-offers/%d"
                    .formatted(offer.establishment(), offer.number()),
            json);
  }

  /** Offers a service: 201, 409 while an offer of it stands. */
  @PostMapping("/support-offers")
  ResponseEntity<SupportView> offer(
      @PathVariable("id") EstablishmentId id, @RequestBody Offer request) {
    var now = now();
    if (request.on().isAfter(UkTime.date(now))) {
      throw refused(SupportRefusal.DATE_CANNOT_BE, "An offer is recorded when it was made.");
    }
    answers.toBeCreated();
    return answers.created(
        offers
            .offer(
                id,
                new PrisonerNumber(request.prisoner()),
                Codes.known(Service.class, request.service()),
                request.offeredBy(),
                request.on(),
                now)
            .orElseThrow(() ->
                new Refusal(
                    SupportProblem.SUPPORT_OFFERED_ALREADY,
                    "Look at the offers to the prisoner.",
                    "VIS-14",
                    List.of())));
  }

  /** All of them, the latest first. */
  @GetMapping("/support-offers")
  PageOf<SupportView> offers(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "status", required = false) @Nullable String status,
      @RequestParam(name = "service", required = false) @Nullable String service,
      @RequestParam(name = "prisoner", required = false) @Nullable String prisoner,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    var asked = new PageRequest(page, size);
    var search =
        Search.all(id)
            .between(Parameters.optionalDate("from", from), Parameters.optionalDate("to", to))
            .standing(Codes.asked("status", status, SupportOffer.Status.class))
            .of(Codes.asked("service", service, Service.class))
            .about(Parameters.optional("prisoner", prisoner, Values::number, Values.NUMBER));
    var found =
        keeps.records().newestFirst(SupportOffer.KIND, search, asked.offset(), asked.size());
    return PageOf.of(
        found.stream().map(SupportView::of).toList(),
        asked,
        keeps.records().count(SupportOffer.KIND, search));
  }

  /** One of them. */
  @GetMapping("/support-offers/{number}")
  ResponseEntity<SupportView> offer(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number) {
    return answers.ok(
        keeps.records().find(SupportOffer.KIND, id, number).orElseThrow(() -> unknown(number)));
  }

  /** Takes the next step with an offer. */
  @PostMapping("/support-offers/{number}/steps")
  ResponseEntity<SupportView> take(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody Take request) {
    answers.toBeChanged();
    var now = now();
    var to = Codes.known(SupportOffer.Status.class, request.step());
    return answers.of(
        keeps.step(
            SupportOffer.KIND,
            id,
            number,
            answers.as(seen),
            now,
            offer -> offer.move(to, request.on(), UkTime.date(now), now)),
        () -> unknown(number),
        SupportController::refused);
  }

  /** Prisoners whom nobody visits; those alone who were never offered anything, or all. */
  @GetMapping("/prisoners-without-visits")
  PageOf<SupportView.WithoutView> withoutVisits(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "neverOffered", defaultValue = "true") boolean neverOffered,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    var asked = new PageRequest(page, size);
    var found = offers.withoutVisits(id, neverOffered, UkTime.today(clock));
    return PageOf.of(
        found.stream()
            .skip(asked.offset())
            .limit(asked.size())
            .map(SupportView.WithoutView::of)
            .toList(),
        asked,
        found.size());
  }

  private static Refusal unknown(int number) {
    return new Refusal(SupportProblem.SUPPORT_OFFER_UNKNOWN, "Number %d.".formatted(number));
  }

  private static Refusal refused(SupportRefusal reason, String detail) {
    var problem =
        switch (reason) {
          case STANDS_OTHERWISE -> SupportProblem.SUPPORT_STANDS_OTHERWISE;
          case DATE_CANNOT_BE -> SupportProblem.SUPPORT_DATE_REFUSED;
        };
    return new Refusal(problem, detail, "VIS-14", List.of());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
