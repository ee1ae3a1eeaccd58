package annex.capacity.certificate;

import annex.capacity.delivered.Assessing;
import annex.commissioning.section.SectionVersion;

/** Records cell certificates. The insert of one is the commit; what it means is assessed then. */
public final class RecordsCertificates {

  private final CellCertificates certificates;
  private final Assessing assessing;

  public RecordsCertificates(CellCertificates certificates, Assessing assessing) {
    this.certificates = certificates;
    this.assessing = assessing;
  }

  /** Every certificate, to read. */
  public CellCertificates certificates() {
    return certificates;
  }

  /** Records a certificate. Repeating it changes nothing. */
  public Recording record(CellCertificate certificate) {
    var faults = SectionVersion.dateFaults(certificate.effectiveFrom());
    if (!faults.isEmpty()) {
      return new Recording.Refused(faults);
    }
    assessing.watch(certificate.establishment());
    if (certificates.add(certificate)) {
      assessing.assess(certificate.establishment(), certificate.recordedAt());
      return new Recording.Recorded(certificate);
    }
    var first =
        certificates.find(certificate.establishment(), certificate.reference()).orElseThrow();
    return first.saysTheSameAs(certificate)
        ? new Recording.AlreadyRecorded(first)
        : new Recording.RecordedOtherwise(first);
  }
}
