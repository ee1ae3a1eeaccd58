package annex.familyvisits.record;

import annex.familyvisits.entitlement.PrisonerNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By what a record is found.
 *
 * @param date by which lists are ordered and limited
 * @param status code of where it stands
 * @param sort code of what it is, or null where its kind has no sorts
 * @param prisoner whom it is about, or null
 * @param alone while it stands, no other record of its kind has the same, or null
 */
public record Facets(
    LocalDate date,
    String status,
    @Nullable String sort,
    @Nullable PrisonerNumber prisoner,
    @Nullable String alone) {

  /** Of a record that is about no prisoner. */
  public static Facets of(LocalDate date, Enum<?> status) {
    return new Facets(date, Codes.of(status), null, null, null);
  }
}
