package annex.familyvisits.record;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which records are looked for; null asks for nothing.
 *
 * @param from first date
 * @param to last date
 */
public record Search(
    EstablishmentId establishment,
    @Nullable String status,
    @Nullable String sort,
    @Nullable PrisonerNumber prisoner,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** All of an establishment. */
  public static Search all(EstablishmentId establishment) {
    return new Search(establishment, null, null, null, null, null);
  }

  /** Those of these dates alone. */
  public Search between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Search(establishment, status, sort, prisoner, first, last);
  }

  /** Those of a status alone. */
  public Search standing(@Nullable Enum<?> one) {
    return new Search(establishment, one == null ? null : Codes.of(one), sort, prisoner, from, to);
  }

  /** Those of a sort alone. */
  public Search of(@Nullable Enum<?> one) {
    return new Search(
        establishment, status, one == null ? null : Codes.of(one), prisoner, from, to);
  }

  /** Those about a prisoner alone. */
  public Search about(@Nullable PrisonerNumber one) {
    return new Search(establishment, status, sort, one, from, to);
  }
}
