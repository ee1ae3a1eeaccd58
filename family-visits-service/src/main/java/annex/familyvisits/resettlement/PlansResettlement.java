package annex.familyvisits.resettlement;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.KeepsRecords;
import annex.familyvisits.record.Search;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Plans resettlement meetings by the section, and finds those that are due. */
public final class PlansResettlement {

  /** Ten years: no meeting lies earlier. */
  private static final int MOST_WEEKS = 520;

  private final KeepsRecords keeps;
  private final AgreedSections agreed;

  public PlansResettlement(KeepsRecords keeps, AgreedSections agreed) {
    this.keeps = keeps;
    this.agreed = agreed;
  }

  /** A meeting that is due, and whose. */
  public record Due(ResettlementPlan plan, Meeting meeting) {}

  /** Plans the meetings of a prisoner; nothing where a plan of his is open. */
  public Optional<ResettlementPlan> plan(
      EstablishmentId establishment,
      PrisonerNumber prisoner,
      LocalDate releaseDate,
      LocalDate today,
      Instant now) {
    var weeks = weeks(establishment, today);
    return keeps.add(
        ResettlementPlan.KIND,
        establishment,
        "planned",
        now,
        number -> ResettlementPlan.made(establishment, number, prisoner, releaseDate, weeks, now));
  }

  private List<Integer> weeks(EstablishmentId establishment, LocalDate today) {
    return agreed
        .of(establishment)
        .inForce(today)
        .map(section -> section.body().resettlement())
        .map(said -> said.weeksBeforeDischarge().stream().filter(PlansResettlement::near).toList())
        .filter(said -> !said.isEmpty())
        .orElse(ResettlementPlan.WEEKS);
  }

  private static boolean near(int weeks) {
    return weeks <= MOST_WEEKS;
  }

  /** The meetings that are planned for this day or before, in the order of their dates. */
  public List<Due> due(EstablishmentId establishment, LocalDate by) {
    return keeps
        .records()
        .all(
            ResettlementPlan.KIND, Search.all(establishment).standing(ResettlementPlan.Status.OPEN))
        .stream()
        .flatMap(plan -> plan.due(by).stream().map(meeting -> new Due(plan, meeting)))
        .sorted(
            Comparator.comparing((Due one) -> one.meeting().date())
                .thenComparingInt(one -> one.plan().number()))
        .toList();
  }
}
