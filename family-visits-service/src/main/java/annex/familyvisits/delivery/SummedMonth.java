package annex.familyvisits.delivery;

import annex.familyvisits.agreed.Entitlements;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.Outcome;
import annex.familyvisits.booking.Status;
import annex.familyvisits.entitlement.Entitlement;
import annex.familyvisits.entitlement.Entry.State;
import annex.familyvisits.entitlement.PrisonerMonth;
import annex.familyvisits.session.VisitKind;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The visits of a month.
 *
 * @param month ISO month
 * @param sessions that are planned, closed and were held
 * @param kinds what is agreed and delivered of each kind of visit
 * @param entitlements what prisoners with visits are granted, and what is used
 */
public record SummedMonth(
    String month, Sessions sessions, Map<String, Kind> kinds, Map<String, Granted> entitlements) {

  private static final List<Entitlement> OF_A_MONTH =
      List.of(Entitlement.SOCIAL, Entitlement.PRIVILEGE, Entitlement.VIDEO);

  /**
   * Sessions, of which all may be told.
   *
   * @param planned by templates
   * @param closed of these, on dates that are closed
   * @param held on days that are over
   */
  public record Sessions(int planned, int closed, int held) {}

  /**
   * Visits of a kind.
   *
   * @param places agreed for the sessions that are not closed; null where visits of this kind have
   *     none of their own
   * @param booked and yet to be had, or without an outcome yet
   * @param outcomes of visits that were to be had
   * @param cancelled before they began
   * @param expired because nobody confirmed them
   */
  public record Kind(
      @Nullable Integer places,
      Object booked,
      Map<String, Object> outcomes,
      Object cancelled,
      Object expired) {}

  /**
   * Entitlements of a kind.
   *
   * @param agreed for each prisoner, null where that is not said
   * @param granted to prisoners who booked
   * @param used by visits that were had, or were theirs to have
   */
  public record Granted(@Nullable Integer agreed, Object granted, Object used) {}

  static SummedMonth of(
      YearMonth month,
      SummedSessions sessions,
      List<Booking> bookings,
      List<PrisonerMonth> ledgers,
      @Nullable Entitlements agreed) {
    var kinds = new LinkedHashMap<String, Kind>();
    for (var kind : VisitKind.values()) {
      var of = bookings.stream().filter(one -> one.details().kind() == kind).toList();
      kinds.put(kind.code(), kind(of, sessions.places(kind)));
    }
    return new SummedMonth(
        month.toString(), sessions.numbers(), kinds, entitlements(bookings, ledgers, agreed));
  }

  private static Kind kind(List<Booking> bookings, @Nullable Integer places) {
    return new Kind(
        places,
        SmallNumbers.alone(in(bookings, Status.BOOKED)),
        SmallNumbers.cells(outcomes(bookings)),
        SmallNumbers.alone(in(bookings, Status.CANCELLED)),
        SmallNumbers.alone(in(bookings, Status.EXPIRED)));
  }

  private static int in(List<Booking> bookings, Status status) {
    return (int) bookings.stream().filter(one -> one.status() == status).count();
  }

  private static Map<String, Integer> outcomes(List<Booking> bookings) {
    var numbers = new LinkedHashMap<String, Integer>();
    for (var outcome : Outcome.values()) {
      numbers.put(
          outcome.code(),
          (int)
              bookings.stream()
                  .filter(one -> one.ending() != null && one.ending().outcome() == outcome)
                  .count());
    }
    return numbers;
  }

  /** What is used of entitlements adds up to the same as the outcomes of the visits. */
  private static Map<String, Granted> entitlements(
      List<Booking> bookings, List<PrisonerMonth> ledgers, @Nullable Entitlements agreed) {
    var granted = new LinkedHashMap<String, Granted>();
    for (var entitlement : OF_A_MONTH) {
      var kind = entitlement == Entitlement.VIDEO ? VisitKind.VIDEO : VisitKind.SOCIAL;
      var of = bookings.stream().filter(one -> one.details().kind() == kind).toList();
      var used =
          SmallNumbers.besides(
              used(
                  ledgers,
                  OF_A_MONTH.stream()
                      .filter(other ->
                          (other == Entitlement.VIDEO) == (entitlement == Entitlement.VIDEO))
                      .toList()),
              outcomes(of));
      granted.put(
          entitlement.code(),
          new Granted(
              agreed == null ? null : agreed(agreed, entitlement),
              told(ledgers, entitlement, agreed),
              Objects.requireNonNull(used.get(entitlement.code()))));
    }
    return granted;
  }

  private static Map<String, Integer> used(List<PrisonerMonth> ledgers, List<Entitlement> of) {
    var used = new LinkedHashMap<String, Integer>();
    of.forEach(entitlement ->
        used.put(
            entitlement.code(),
            ledgers.stream().mapToInt(ledger -> ledger.in(State.USED, entitlement)).sum()));
    return used;
  }

  /** What is granted, unless few have any of it, or few another number than is agreed. */
  private static Object told(
      List<PrisonerMonth> ledgers, Entitlement entitlement, @Nullable Entitlements agreed) {
    var usual = agreed == null ? null : agreed(agreed, entitlement);
    boolean fewDiffer =
        usual != null
            && entitlement != Entitlement.PRIVILEGE
            && !SmallNumbers.isTold(
                (int)
                    ledgers.stream()
                        .filter(ledger -> granted(ledger, entitlement) != usual)
                        .count());
    return fewDiffer
        ? Withheld.NUMBER
        : SmallNumbers.of(granted(ledgers, entitlement), having(ledgers, entitlement));
  }

  private static int granted(PrisonerMonth ledger, Entitlement entitlement) {
    return ledger.granted(entitlement).orElse(0) + ledger.adjusted(entitlement);
  }

  private static int granted(List<PrisonerMonth> ledgers, Entitlement entitlement) {
    return ledgers.stream().mapToInt(ledger -> granted(ledger, entitlement)).sum();
  }

  private static int having(List<PrisonerMonth> ledgers, Entitlement entitlement) {
    return (int) ledgers.stream().filter(ledger -> granted(ledger, entitlement) != 0).count();
  }

  private static @Nullable Integer agreed(Entitlements agreed, Entitlement entitlement) {
    return switch (entitlement) {
      case SOCIAL -> agreed.socialVisitsPerMonth();
      case VIDEO -> agreed.videoVisitsPerMonth();
      case PRIVILEGE ->
          agreed.privilegeVisit() == null ? null : agreed.privilegeVisit().additionalVisits();
      case PHONE_CREDIT, LEGAL -> null;
    };
  }
}
