package annex.familyvisits.familyday;

import annex.chassis.check.Fault;
import annex.commissioning.EstablishmentId;
import annex.commissioning.body.AnnexYear;
import annex.contracts.UkTime;
import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.agreed.AgreedVisits;
import annex.familyvisits.agreed.Hall;
import annex.familyvisits.record.KeepsRecords;
import annex.familyvisits.record.Search;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Plans family days beside the section, and tells how far the year's number is reached. */
public final class PlansFamilyDays {

  private final KeepsRecords keeps;
  private final AgreedSections agreed;

  public PlansFamilyDays(KeepsRecords keeps, AgreedSections agreed) {
    this.keeps = keeps;
    this.agreed = agreed;
  }

  /** What is wrong with a plan beside the section in force on its date. */
  public List<Fault> faults(EstablishmentId establishment, FamilyDayPlan plan) {
    var halls =
        agreed.of(establishment).inForce(plan.date()).stream()
            .flatMap(section -> section.body().halls().stream())
            .map(Hall::name)
            .toList();
    return plan.hall() == null || halls.isEmpty() || halls.contains(plan.hall())
        ? List.of()
        : List.of(
            Fault.value(
                "/hall", "there is no such hall; there are: " + String.join(", ", halls), "VIS-7"));
  }

  /** Schedules a day. */
  public FamilyDay schedule(EstablishmentId establishment, FamilyDayPlan plan, Instant now) {
    return keeps
        .add(
            FamilyDay.KIND,
            establishment,
            "scheduled",
            now,
            number -> FamilyDay.scheduled(establishment, number, plan, now))
        .orElseThrow();
  }

  /**
   * The progress of a year such as {@code 2026-27}, by the section in force at its end or today.
   */
  public Progress progress(EstablishmentId establishment, String year, LocalDate today) {
    var months = AnnexYear.months(year);
    var last = months.getLast().atEndOfMonth();
    var days =
        keeps
            .records()
            .all(
                FamilyDay.KIND,
                Search.all(establishment).between(months.getFirst().atDay(1), last));
    var section = section(establishment, today.isBefore(last) ? today : last);
    return Progress.of(
        year, section.map(found -> found.body().familyDays()).orElse(null), days, today);
  }

  private Optional<AgreedVisits> section(EstablishmentId establishment, LocalDate asOf) {
    return agreed.of(establishment).inForce(asOf);
  }

  /** The year that a date lies in. */
  public static String year(LocalDate date) {
    int first = date.minusMonths(3).getYear();
    return "%04d-%02d".formatted(first, (first + 1) % 100);
  }

  /** The year that a moment lies in. */
  public static String year(Instant now) {
    return year(UkTime.date(now));
  }
}
