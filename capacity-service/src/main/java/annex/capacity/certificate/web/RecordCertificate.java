package annex.capacity.certificate.web;

import annex.capacity.certificate.CellCertificate;
import annex.capacity.delivered.People;
import annex.chassis.check.Fields;
import annex.commissioning.EstablishmentId;
import annex.commissioning.body.Notation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The request to record a cell certificate.
 *
 * @param reference letters, digits, dots, hyphens and underscores, up to 64
 * @param effectiveFrom the date from which it holds
 * @param certifiedNormalAccommodation above 0 (CAP-1)
 * @param operationalCapacity above 0 (CAP-1)
 * @param signatoryRole code of the role of whoever signed it, or null
 */
record RecordCertificate(
    String reference,
    LocalDate effectiveFrom,
    Integer certifiedNormalAccommodation,
    Integer operationalCapacity,
    @Nullable String signatoryRole) {

  private static final int LONGEST_ROLE = 100;

  RecordCertificate {
    var fields =
        Fields.check()
            .text("reference", reference)
            .matches("reference", reference, CellCertificate.REFERENCE, "CC-2026-07")
            .present("effectiveFrom", effectiveFrom);
    capacity(fields, "certifiedNormalAccommodation", certifiedNormalAccommodation);
    capacity(fields, "operationalCapacity", operationalCapacity)
        .matches("signatoryRole", signatoryRole, Notation.CODE, "DEPUTY_DIRECTOR_OF_CUSTODY")
        .is(
            "signatoryRole",
            signatoryRole,
            role -> role.length() <= LONGEST_ROLE,
            "must not be longer than " + LONGEST_ROLE + " characters",
            null)
        .orRefuse();
  }

  private static Fields capacity(Fields fields, String field, @Nullable Integer places) {
    return fields
        .present(field, places)
        .positive(field, places, "CAP-1")
        .is(
            field,
            places,
            number -> number <= People.MOST,
            "must not be above " + People.MOST,
            null);
  }

  CellCertificate certificate(EstablishmentId establishment, Instant now) {
    return new CellCertificate(
        establishment,
        reference,
        effectiveFrom,
        certifiedNormalAccommodation,
        operationalCapacity,
        signatoryRole,
        now.truncatedTo(ChronoUnit.MILLIS));
  }
}
