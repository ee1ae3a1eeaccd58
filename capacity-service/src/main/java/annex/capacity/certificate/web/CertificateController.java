package annex.capacity.certificate.web;

import annex.access.Caller;
import annex.capacity.certificate.CellCertificate;
import annex.capacity.certificate.Recording;
import annex.capacity.certificate.RecordsCertificates;
import annex.chassis.idempotency.Attempt;
import annex.chassis.json.StrictJson;
import annex.chassis.problem.Refusal;
import annex.chassis.web.EntityTags;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.commissioning.EstablishmentId;
import annex.contracts.Area;
import annex.contracts.problem.CommonProblem;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of cell certificates. */
@RestController
@RequestMapping("/capacity/establishments/{id}/cell-certificates")
final class CertificateController {

  private final RecordsCertificates records;
  private final StrictJson json;
  private final Clock clock;

  CertificateController(RecordsCertificates records, StrictJson json, Clock clock) {
    this.records = records;
    this.json = json;
    this.clock = clock;
  }

  /** Records a certificate: 201, 200 when repeated, 409 when the reference is taken. */
  @PostMapping
  ResponseEntity<CertificateView> record(
      @PathVariable("id") EstablishmentId id,
      @RequestBody RecordCertificate request,
      Caller caller) {
    Attempt.answers(
        CellCertificate.class, certificate -> answer(HttpStatus.CREATED, certificate, caller));
    return switch (records.record(request.certificate(id, clock.instant()))) {
      case Recording.Recorded(CellCertificate certificate) ->
          answer(HttpStatus.CREATED, certificate, caller);
      case Recording.AlreadyRecorded(CellCertificate certificate) ->
          answer(HttpStatus.OK, certificate, caller);
      case Recording.RecordedOtherwise(CellCertificate certificate) ->
          throw new Refusal(
              CertificateProblem.CERTIFIED_OTHERWISE,
              "'%s' was recorded at %s with other figures or from another date; a change of capacity has a certificate of its own."
                  .formatted(certificate.reference(), certificate.recordedAt()),
              "CAP-2",
              List.of());
      case Recording.Refused refused ->
          throw new Refusal(
              CommonProblem.VALUES_REFUSED, "Nothing was recorded.", null, refused.faults());
    };
  }

  /** All of them, by the date from which they hold, newest first. */
  @GetMapping
  PageOf<CertificateView> certificates(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size,
      Caller caller) {
    var asked = new PageRequest(page, size);
    var found = records.certificates().newestFirst(id, asked.offset(), asked.size());
    return PageOf.of(
        found.stream().map(certificate -> view(certificate, caller)).toList(),
        asked,
        records.certificates().count(id));
  }

  /** One of them. */
  @GetMapping("/{reference}")
  ResponseEntity<CertificateView> certificate(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("reference") String reference,
      Caller caller) {
    return records
        .certificates()
        .find(id, reference)
        .map(certificate -> answer(HttpStatus.OK, certificate, caller))
        .orElseThrow(() ->
            new Refusal(CertificateProblem.CELL_CERTIFICATE_UNKNOWN, "Look at the list of them."));
  }

  private ResponseEntity<CertificateView> answer(
      HttpStatus status, CellCertificate certificate, Caller caller) {
    var view = view(certificate, caller);
    var answer = ResponseEntity.status(status).eTag(EntityTags.of(1, json.write(view)));
    if (status.equals(HttpStatus.CREATED)) {
      answer.location(
          URI.create(
              "/capacity/establishments/%s/cell-certificates/%s"
                  .formatted(certificate.establishment(), certificate.reference())));
    }
    return answer.body(view);
  }

  private static CertificateView view(CellCertificate certificate, Caller caller) {
    return CertificateView.of(certificate, caller.view().of(Area.CAPACITY));
  }
}
