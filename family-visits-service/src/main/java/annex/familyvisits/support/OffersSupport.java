package annex.familyvisits.support;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.agreed.FamilyService;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.KeepsRecords;
import annex.familyvisits.record.Search;
import annex.familyvisits.support.SupportOffer.Dated;
import annex.familyvisits.support.SupportOffer.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Offers support to prisoners whom nobody visits, and finds those who have not been offered any.
 */
public final class OffersSupport {

  /** Without visits is who had none for so many months. */
  private static final int MONTHS = 3;

  private final KeepsRecords keeps;
  private final AgreedSections agreed;
  private final PrisonersWithoutVisits without;

  public OffersSupport(KeepsRecords keeps, AgreedSections agreed, PrisonersWithoutVisits without) {
    this.keeps = keeps;
    this.agreed = agreed;
    this.without = without;
  }

  /** A prisoner without visits, how many offers he had, and the date of the last. */
  public record Without(PrisonerNumber prisoner, int offers, @Nullable LocalDate lastOffered) {}

  /** Offers a service; nothing where an offer of it to the prisoner has not ended. */
  public Optional<SupportOffer> offer(
      EstablishmentId establishment,
      PrisonerNumber prisoner,
      Service service,
      String offeredBy,
      LocalDate on,
      Instant now) {
    var provider =
        agreed
            .of(establishment)
            .inForce(on)
            .flatMap(section -> service.among(section.body().services()))
            .map(FamilyService::provider)
            .orElse(null);
    return keeps.add(
        SupportOffer.KIND,
        establishment,
        "offered",
        now,
        number ->
            new SupportOffer(
                establishment,
                number,
                1,
                prisoner,
                service,
                provider,
                offeredBy,
                List.of(new Dated(Status.OFFERED, on)),
                now));
  }

  /** Prisoners without visits; those alone who were never offered anything, or all. */
  public List<Without> withoutVisits(
      EstablishmentId establishment, boolean neverOffered, LocalDate today) {
    return without.of(establishment, today.minusMonths(MONTHS)).stream()
        .map(prisoner -> without(establishment, prisoner))
        .filter(one -> !neverOffered || one.offers() == 0)
        .toList();
  }

  private Without without(EstablishmentId establishment, PrisonerNumber prisoner) {
    var search = Search.all(establishment).about(prisoner);
    var last = keeps.records().newestFirst(SupportOffer.KIND, search, 0, 1);
    return new Without(
        prisoner,
        (int) keeps.records().count(SupportOffer.KIND, search),
        last.isEmpty() ? null : last.getFirst().steps().getFirst().on());
  }
}
