package annex.familyvisits.support.web;

import annex.chassis.problem.Refusal;
import annex.chassis.web.IfMatch;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.web.RecordApi;
import annex.familyvisits.record.web.RecordApis;
import annex.familyvisits.support.OffersSupport;
import annex.familyvisits.support.PrisonersWithoutVisits;
import annex.familyvisits.support.Service;
import annex.familyvisits.support.SupportOffer;
import annex.familyvisits.support.SupportRefusal;
import annex.familyvisits.support.web.SupportRequests.Offer;
import annex.familyvisits.support.web.SupportRequests.Take;
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
  private final RecordApi<SupportOffer, SupportView, SupportRefusal> api;

  SupportController(OffersSupport offers, RecordApis apis) {
    this.offers = offers;
    this.api =
        apis.of(
            SupportOffer.KIND,
            "support-offers",
            SupportView::of,
            SupportProblem.SUPPORT_OFFER_UNKNOWN,
            SupportController::refused);
  }

  /** Offers a service: 201, 409 while an offer of it stands. */
  @PostMapping("/support-offers")
  ResponseEntity<SupportView> offer(
      @PathVariable("id") EstablishmentId id, @RequestBody Offer request) {
    if (request.on().isAfter(api.today())) {
      throw refused(SupportRefusal.DATE_CANNOT_BE, "An offer is recorded when it was made.");
    }
    return api.add(
        now ->
            offers.offer(
                id,
                new PrisonerNumber(request.prisoner()),
                Codes.known(Service.class, request.service()),
                request.offeredBy(),
                request.on(),
                now),
        SupportController::offeredAlready);
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
    var search =
        RecordApi.search(id, from, to, prisoner)
            .standing(Codes.asked("status", status, SupportOffer.Status.class))
            .of(Codes.asked("service", service, Service.class));
    return api.page(search, page, size);
  }

  /** One of them. */
  @GetMapping("/support-offers/{number}")
  ResponseEntity<SupportView> offer(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number) {
    return api.one(id, number);
  }

  /** Takes the next step with an offer, or corrects the last. */
  @PostMapping("/support-offers/{number}/steps")
  ResponseEntity<SupportView> take(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody Take request) {
    var to = Codes.known(SupportOffer.Status.class, request.step());
    return api.step(
        id,
        number,
        seen,
        (offer, today, now) ->
            Boolean.TRUE.equals(request.corrects())
                ? offer.correct(
                    to, request.on(), day -> offers.provider(id, offer.service(), day), today, now)
                : offer.move(to, request.on(), today, now),
        SupportController::offeredAlready);
  }

  /** Prisoners whom nobody visits; those alone who were never offered anything, or all. */
  @GetMapping("/prisoners-without-visits")
  PageOf<SupportView.WithoutView> withoutVisits(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "basis", required = false) @Nullable String basis,
      @RequestParam(name = "neverOffered", defaultValue = "true") boolean neverOffered,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    return PageOf.cut(
        offers.withoutVisits(
            id,
            Codes.asked("basis", basis, PrisonersWithoutVisits.Basis.class),
            neverOffered,
            api.today()),
        new PageRequest(page, size),
        SupportView.WithoutView::of);
  }

  private static Refusal offeredAlready() {
    return new Refusal(
        SupportProblem.SUPPORT_OFFERED_ALREADY,
        "Look at the offers to the prisoner.",
        "VIS-14",
        List.of());
  }

  private static Refusal refused(SupportRefusal reason, String detail) {
    var problem =
        switch (reason) {
          case STANDS_OTHERWISE -> SupportProblem.SUPPORT_STANDS_OTHERWISE;
          case DATE_CANNOT_BE -> SupportProblem.SUPPORT_DATE_REFUSED;
        };
    return new Refusal(problem, detail, "VIS-14", List.of());
  }
}
