package annex.capacity.certificate.web;

import annex.access.Withheld;
import annex.capacity.certificate.CellCertificate;
import annex.contracts.IsoText;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A cell certificate as it is read.
 *
 * @param establishmentId agency code
 * @param reference of the certificate
 * @param effectiveFrom ISO date from which it holds
 * @param certifiedNormalAccommodation null where the caller is not to be shown it
 * @param operationalCapacity null where the caller is not to be shown it
 * @param signatoryRole code of the role of whoever signed it, or null
 * @param recordedAt ISO instant, UTC, milliseconds
 */
@JsonInclude
record CertificateView(
    String establishmentId,
    String reference,
    String effectiveFrom,
    @Nullable Integer certifiedNormalAccommodation,
    @Nullable Integer operationalCapacity,
    @Nullable String signatoryRole,
    String recordedAt) {

  static CertificateView of(CellCertificate certificate, Withheld withheld) {
    return new CertificateView(
        certificate.establishment().code(),
        certificate.reference(),
        certificate.effectiveFrom().toString(),
        withheld.covers("/capacity/certifiedNormalAccommodation")
            ? null
            : certificate.certifiedNormalAccommodation(),
        withheld.covers("/capacity/operationalCapacity") ? null : certificate.operationalCapacity(),
        certificate.signatoryRole(),
        IsoText.of(certificate.recordedAt()));
  }
}
