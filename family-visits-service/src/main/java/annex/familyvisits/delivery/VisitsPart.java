package annex.familyvisits.delivery;

import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import annex.familyvisits.agreed.AgreedVisits;
import annex.familyvisits.agreed.Entitlements;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.Bookings;
import annex.familyvisits.booking.Bookings.Search;
import annex.familyvisits.booking.FindsSessions;
import annex.familyvisits.booking.HallDay;
import annex.familyvisits.booking.HallDays;
import annex.familyvisits.booking.Status;
import annex.familyvisits.entitlement.PrisonerMonths;
import annex.familyvisits.session.Plans;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Visits: the months that can still change, and what has no place any more. */
public final class VisitsPart implements DeliveredPart {

  private static final int ALL = 1_000_000;

  private final HallDays days;
  private final Bookings bookings;
  private final PrisonerMonths ledgers;
  private final FindsSessions sessions;
  private final int monthsBack;

  /**
   * Sums up visits.
   *
   * @param monthsBack so many months before this one are summed up
   */
  public VisitsPart(
      HallDays days,
      Bookings bookings,
      PrisonerMonths ledgers,
      FindsSessions sessions,
      int monthsBack) {
    this.days = days;
    this.bookings = bookings;
    this.ledgers = ledgers;
    this.sessions = sessions;
    this.monthsBack = monthsBack;
  }

  /**
   * What is told of visits.
   *
   * @param sectionVersion that is in force today, or null
   * @param months from the first to the last that visits can be booked in
   * @param overCapacity visits to come that have no place any more
   */
  public record Visits(
      @Nullable Integer sectionVersion, List<SummedMonth> months, Object overCapacity) {}

  @Override
  public String name() {
    return "visits";
  }

  private YearMonth first(Instant now) {
    return YearMonth.from(UkTime.date(now)).minusMonths(monthsBack);
  }

  @Override
  public String basis(EstablishmentId establishment, Instant now) {
    var plans = sessions.plans(establishment);
    return "%s/%d/%d/%d"
        .formatted(
            plans.agreed().versions().stream().map(one -> one.agreed().version()).toList(),
            plans.schedule().revision(),
            days.revisions(establishment, first(now).atDay(1)),
            ledgers.revisions(establishment, first(now)));
  }

  @Override
  public Object figures(EstablishmentId establishment, Instant now, Map<String, Integer> told) {
    var today = UkTime.date(now);
    var plans = sessions.plans(establishment);
    var months = new ArrayList<SummedMonth>();
    var last = YearMonth.from(sessions.last(now));
    for (var month = first(now); !month.isAfter(last); month = month.plusMonths(1)) {
      months.add(month(establishment, plans, month, today));
    }
    return new Visits(
        plans.agreed().inForce(today).map(AgreedVisits::version).orElse(null),
        months,
        SmallNumbers.alone(overCapacity(establishment, today)));
  }

  private SummedMonth month(
      EstablishmentId establishment, Plans plans, YearMonth month, LocalDate today) {
    return SummedMonth.of(
        month,
        SummedSessions.of(plans, past(establishment, month, today), month, today),
        between(establishment, month.atDay(1), month.atEndOfMonth(), null),
        ledgers.in(establishment, month),
        entitlements(plans.agreed().in(month)));
  }

  private List<HallDay> past(EstablishmentId establishment, YearMonth month, LocalDate today) {
    var last = month.atEndOfMonth().isBefore(today) ? month.atEndOfMonth() : today.minusDays(1);
    return last.isBefore(month.atDay(1))
        ? List.of()
        : days.between(establishment, null, month.atDay(1), last);
  }

  private static @Nullable Entitlements entitlements(Optional<AgreedVisits> agreed) {
    return agreed.map(visits -> visits.body().entitlements()).orElse(null);
  }

  private int overCapacity(EstablishmentId establishment, LocalDate today) {
    return (int)
        between(establishment, today, null, true).stream()
            .map(Booking::status)
            .filter(Status::takesPlace)
            .count();
  }

  private List<Booking> between(
      EstablishmentId establishment,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable Boolean overCapacity) {
    return bookings.search(
        new Search(establishment, null, null, null, overCapacity, from, to), 0, ALL);
  }
}
