package annex.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Payload: a cell certificate was recorded. It never changes.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area {@code capacity}
 * @param reference of the certificate, one of a kind within the establishment
 * @param effectiveFrom ISO date from which it holds
 * @param certifiedNormalAccommodation uncrowded places
 * @param operationalCapacity people that the prison may hold safely
 * @param signatoryRole code of the role of whoever signed it, or null
 * @param recordedAt ISO instant, UTC, milliseconds
 */
@JsonInclude
public record CellCertificateRecorded(
    String establishmentId,
    String area,
    String reference,
    String effectiveFrom,
    int certifiedNormalAccommodation,
    int operationalCapacity,
    @Nullable String signatoryRole,
    String recordedAt) {}
