package annex.capacity.certificate.outbound;

import annex.capacity.certificate.CellCertificate;
import annex.chassis.json.StrictJson;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.PendingEvent;
import annex.chassis.trace.Trace;
import annex.contracts.Area;
import annex.contracts.CellCertificateRecorded;
import annex.contracts.EventType;
import annex.contracts.IsoText;
import annex.contracts.Topic;
import java.util.List;
import org.springframework.stereotype.Component;

/** That a certificate was recorded, as an event. */
@Component
final class CertificateEvents implements EventsOf<CellCertificate> {

  private final StrictJson json;

  CertificateEvents(StrictJson json) {
    this.json = json;
  }

  @Override
  public List<PendingEvent> of(CellCertificate certificate) {
    var establishment = certificate.establishment().code();
    var aggregate = "%s/cell-certificate/%s".formatted(establishment, certificate.reference());
    return List.of(
        PendingEvent.of(
            EventType.cellCertificateRecorded(),
            Topic.eventsOf(Area.CAPACITY),
            aggregate,
            establishment,
            aggregate,
            1,
            0,
            certificate.recordedAt(),
            Trace.current().map(Trace::traceparent).orElse(null),
            json.write(recorded(certificate))));
  }

  private static CellCertificateRecorded recorded(CellCertificate certificate) {
    return new CellCertificateRecorded(
        certificate.establishment().code(),
        Area.CAPACITY.code(),
        certificate.reference(),
        certificate.effectiveFrom().toString(),
        certificate.certifiedNormalAccommodation(),
        certificate.operationalCapacity(),
        certificate.signatoryRole(),
        IsoText.of(certificate.recordedAt()));
  }
}
