package annex.capacity.certificate;

import annex.commissioning.EstablishmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell certificate: the capacity of an establishment as it is certified. It never changes; a
 * later one takes its place.
 *
 * @param establishment that is certified
 * @param reference of the certificate, one of a kind within the establishment
 * @param effectiveFrom the date from which it holds
 * @param certifiedNormalAccommodation uncrowded places, above 0
 * @param operationalCapacity people that the prison may hold safely, above 0
 * @param signatoryRole code of the role of whoever signed it, or null; never a name
 * @param recordedAt the moment at which the platform learnt of it, to the millisecond
 */
public record CellCertificate(
    EstablishmentId establishment,
    String reference,
    LocalDate effectiveFrom,
    int certifiedNormalAccommodation,
    int operationalCapacity,
    @Nullable String signatoryRole,
    Instant recordedAt) {

  /** How a reference is written, such as {@code CC-2026-07}: it stands in paths. */
  public static final Pattern REFERENCE =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?");

  /** Whether it says the same, whenever it was recorded. */
  boolean saysTheSameAs(CellCertificate other) {
    return effectiveFrom.equals(other.effectiveFrom)
        && certifiedNormalAccommodation == other.certifiedNormalAccommodation
        && operationalCapacity == other.operationalCapacity
        && Objects.equals(signatoryRole, other.signatoryRole);
  }
}
