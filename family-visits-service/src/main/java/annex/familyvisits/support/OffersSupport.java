package annex.familyvisits.support;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.agreed.FamilyService;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.KeepsRecords;
import annex.familyvisits.record.Search;
import annex.familyvisits.support.PrisonersWithoutVisits.Basis;
import annex.familyvisits.support.PrisonersWithoutVisits.Found;
import annex.familyvisits.support.SupportOffer.Dated;
import annex.familyvisits.support.SupportOffer.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
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
  public record Without(Found found, int offers, @Nullable LocalDate lastOffered) {}

  /** Offers a service; nothing where an offer of it to the prisoner has not ended. */
  public Optional<SupportOffer> offer(
      EstablishmentId establishment,
      PrisonerNumber prisoner,
      Service service,
      String offeredBy,
      LocalDate on,
      Instant now) {
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
                provider(establishment, service, on),
                offeredBy,
                List.of(new Dated(Status.OFFERED, on)),
                now));
  }

  /** Who brings a service, as the section in force on a day names it; null where none does. */
  public @Nullable String provider(EstablishmentId establishment, Service service, LocalDate on) {
    return agreed
        .of(establishment)
        .inForce(on)
        .flatMap(section -> service.among(section.body().services()))
        .map(FamilyService::provider)
        .orElse(null);
  }

  /**
   * Prisoners without visits; those alone who were never offered anything, or all.
   *
   * @param basis on which they are found, or null for all
   */
  public List<Without> withoutVisits(
      EstablishmentId establishment, @Nullable Basis basis, boolean neverOffered, LocalDate today) {
    var offered =
        keeps.records().all(SupportOffer.KIND, Search.all(establishment)).stream()
            .collect(
                groupingBy(SupportOffer::prisoner, mapping(SupportOffer::offeredOn, toList())));
    return without.of(establishment, today.minusMonths(MONTHS)).stream()
        .filter(one -> basis == null || one.basis() == basis)
        .map(one -> without(one, offered.getOrDefault(one.prisoner(), List.of())))
        .filter(one -> !neverOffered || one.offers() == 0)
        .toList();
  }

  private static Without without(Found found, List<LocalDate> offered) {
    return new Without(
        found, offered.size(), offered.stream().max(Comparator.naturalOrder()).orElse(null));
  }
}
