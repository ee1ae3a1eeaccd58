package annex.familyvisits.booking;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.Circumstances;
import annex.familyvisits.entitlement.KeepsLedger;
import annex.familyvisits.entitlement.PrisonerMonth;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.entitlement.Visit;
import annex.familyvisits.session.Plans;
import annex.familyvisits.session.Session;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who could have which place as things stand now; what was read once is not read again. */
public final class Chances {

  /** No booking has this id. */
  private static final String NONE = "";

  private final KeepsLedger ledger;
  private final Plans plans;
  private final Map<PrisonerMonth.Id, Optional<PrisonerMonth>> months = new HashMap<>();
  private final Map<PrisonerNumber, Circumstances> circumstances = new HashMap<>();

  Chances(KeepsLedger ledger, Plans plans) {
    this.ledger = ledger;
    this.plans = plans;
  }

  /**
   * Whether a visit could be had in a session, where there is a place: rules allow it, the prisoner
   * has an entitlement left and is nowhere else.
   *
   * @param asked when it was asked for, which is when its channel had to be open (VIS-8)
   */
  public boolean could(HallDayId day, Session session, VisitDetails details, Instant asked) {
    var of = day.establishment();
    return session.kinds().contains(details.kind())
        && breach(day, details, asked).isEmpty()
        && month(new PrisonerMonth.Id(of, details.prisoner(), YearMonth.from(day.date())))
            .filter(month ->
                month.couldHold(
                    new Visit(NONE, details.kind(), session.startsAt(), session.endsAt(), null)))
            .isPresent();
  }

  /** The rule that a visit of this kind would break on a day, if it would. */
  public Optional<Booked.Breaks> breach(HallDayId day, VisitDetails details, Instant asked) {
    return BookingRules.channel(details.channel(), plans.agreed(), asked)
        .or(() ->
            plans
                .agreed()
                .inForce(day.date())
                .flatMap(agreed ->
                    BookingRules.breach(
                        new BookingRules.Asked(
                            details,
                            day.hall(),
                            agreed.body(),
                            of(day.establishment(), details.prisoner())))))
        .map(breach -> new Booked.Breaks(breach.rule(), breach.pointer(), breach.message()));
  }

  /** What is planned and agreed. */
  public Plans plans() {
    return plans;
  }

  private Optional<PrisonerMonth> month(PrisonerMonth.Id id) {
    return months.computeIfAbsent(id, one -> ledger.of(one, one.month()));
  }

  private Circumstances of(EstablishmentId establishment, PrisonerNumber prisoner) {
    return circumstances.computeIfAbsent(
        prisoner, number -> ledger.circumstances().of(establishment, number));
  }
}
