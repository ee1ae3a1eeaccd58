package annex.familyvisits.entitlement;

import annex.chassis.decide.Decision.Step;
import annex.contracts.UkTime;
import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.entitlement.Entry.State;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Keeps the ledger of entitlements. */
public final class KeepsLedger {

  private final PrisonerMonths months;
  private final AllCircumstances circumstances;
  private final AgreedSections agreed;

  public KeepsLedger(PrisonerMonths months, AllCircumstances circumstances, AgreedSections agreed) {
    this.months = months;
    this.circumstances = circumstances;
    this.agreed = agreed;
  }

  /** The circumstances of all prisoners. */
  public AllCircumstances circumstances() {
    return circumstances;
  }

  /** The months as they are kept. */
  public PrisonerMonths months() {
    return months;
  }

  /**
   * A month with what is granted now; nothing where no section is in force in it. A month that is
   * over stays as it was kept: what is recorded of the prisoner since then says nothing of it.
   *
   * @param current the month that it is now
   */
  public Optional<PrisonerMonth> of(PrisonerMonth.Id id, YearMonth current) {
    return grants(id).map(grants -> granted(months.of(id), grants, current));
  }

  private static PrisonerMonth granted(PrisonerMonth kept, List<Grant> now, YearMonth current) {
    boolean over = kept.revision() > 0 && kept.id().month().isBefore(current);
    return over ? kept : kept.granted(now);
  }

  /** Holds an entitlement for a visit; nothing where no section is in force in the month. */
  public Optional<Holding> hold(PrisonerMonth.Id id, Visit visit, Instant now) {
    return hold(id, visit, circumstances.of(id.establishment(), id.prisoner()), now);
  }

  /** The same, where the prisoner's circumstances are known. */
  public Optional<Holding> hold(
      PrisonerMonth.Id id, Visit visit, Circumstances circumstances, Instant now) {
    return grants(id, circumstances)
        .map(grants ->
            months.decide(
                id,
                month -> {
                  var step = month.granted(grants).hold(visit, now);
                  return step.result() instanceof Holding.Held
                      ? step
                      : new Step<>(month, step.result());
                }));
  }

  /** Gives back what was held for a booking that never came to be. */
  public void withdraw(PrisonerMonth.Id id, String booking) {
    var _ = months.decide(id, month -> new Step<>(month.withdraw(booking), booking));
  }

  /** Records what became of what was held for a booking; once. */
  public void settle(PrisonerMonth.Id id, String booking, State state, String reason, Instant now) {
    var _ =
        months.decide(id, month -> new Step<>(month.settle(booking, state, reason, now), booking));
  }

  /** Gives visits, or takes them. */
  public Adjusting adjust(PrisonerMonth.Id id, Adjustment adjustment) {
    var current = YearMonth.from(UkTime.date(adjustment.at()));
    return grants(id)
        .map(grants ->
            months.decide(
                id,
                month -> {
                  var step = granted(month, grants, current).adjust(adjustment);
                  return step.result() instanceof Adjusting.Adjusted
                      ? step
                      : new Step<>(month, step.result());
                }))
        .orElse(new Adjusting.NothingAgreed());
  }

  private Optional<List<Grant>> grants(PrisonerMonth.Id id) {
    return grants(id, circumstances.of(id.establishment(), id.prisoner()));
  }

  private Optional<List<Grant>> grants(PrisonerMonth.Id id, Circumstances of) {
    return agreed
        .of(id.establishment())
        .in(id.month())
        .map(section -> Grant.of(section.body().entitlements(), of, id.month()));
  }
}
