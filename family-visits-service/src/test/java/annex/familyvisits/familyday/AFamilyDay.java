package annex.familyvisits.familyday;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Family days for tests. */
public final class AFamilyDay {

  public static final EstablishmentId WMI = new EstablishmentId("WMI");
  public static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  public static final LocalDate DAY = LocalDate.of(2026, 12, 12);

  private AFamilyDay() {}

  /** On 12 December, with so many places. */
  public static FamilyDayPlan plan(int places) {
    return plan(DAY, places);
  }

  static FamilyDayPlan plan(LocalDate date, int places) {
    return new FamilyDayPlan(
        date, LocalTime.of(10, 0), Duration.ofHours(5), "LARGE", places, "Celebration", null);
  }

  /** With so many invitations that nobody has answered. */
  public static FamilyDay invited(int number, int places, int prisoners) {
    var day = FamilyDay.scheduled(WMI, number, plan(places), NOW);
    for (int prisoner = 0; prisoner < prisoners; prisoner++) {
      day = after(day.invite(prisoner(prisoner), "POPS", TODAY, NOW));
    }
    return day;
  }

  static PrisonerNumber prisoner(int number) {
    return new PrisonerNumber("A%04dAA".formatted(number));
  }

  static FamilyDay after(Step<FamilyDay, FamilyDayRefusal> step) {
    if (step instanceof Step.Taken<FamilyDay, FamilyDayRefusal>(FamilyDay next, String _)) {
      return next;
    }
    throw new AssertionError(step);
  }
}
