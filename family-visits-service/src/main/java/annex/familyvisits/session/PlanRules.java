package annex.familyvisits.session;

import annex.chassis.check.Fault;
import annex.familyvisits.agreed.FamilyVisitsSection;
import annex.familyvisits.agreed.Hall;
import annex.familyvisits.agreed.VideoVisits;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a template must be beside the section that is in force. */
final class PlanRules {

  private PlanRules() {}

  /** What is wrong with a plan. */
  static List<Fault> breaches(
      FamilyVisitsSection agreed,
      VisitSchedule schedule,
      int number,
      SessionPlan plan,
      LocalDate today) {
    var faults = new ArrayList<Fault>();
    if (hall(agreed, plan.hall()).isEmpty()) {
      faults.add(noSuchHall(agreed));
    }
    if (plan.kinds().contains(VisitKind.VIDEO) && !videoOn(agreed, plan.weekday())) {
      faults.add(
          Fault.value("/weekday", "there are no video visits on that day of the week", "VIS-6"));
    }
    daysPerWeek(agreed, schedule, number, plan, today).ifPresent(faults::add);
    return faults;
  }

  /** That a hall is none of those that are agreed (VIS-7). */
  static Fault noSuchHall(FamilyVisitsSection agreed) {
    var names = agreed.halls().stream().map(Hall::name).toList();
    return Fault.value(
        "/hall",
        "there is no such hall; there are: %s".formatted(String.join(", ", names)),
        "VIS-7");
  }

  /** The hall of this name. */
  static Optional<Hall> hall(FamilyVisitsSection agreed, String name) {
    return agreed.halls().stream().filter(hall -> hall.name().equals(name)).findFirst();
  }

  /** Whether video visits are held on this day of the week, as far as is said (VIS-6). */
  static boolean videoOn(FamilyVisitsSection agreed, DayOfWeek weekday) {
    var video = agreed.videoVisits();
    return video != null && held(video, weekday);
  }

  private static boolean held(VideoVisits video, DayOfWeek weekday) {
    boolean listed = video.days().isEmpty() || video.days().contains(weekday);
    return listed
        && video.capacityStatements().stream()
            .noneMatch(statement -> statement.daysExcluded().contains(weekday));
  }

  /** Days of the week on which there are visits at one time, from today on (VIS-27). */
  private static Optional<Fault> daysPerWeek(
      FamilyVisitsSection agreed,
      VisitSchedule schedule,
      int number,
      SessionPlan plan,
      LocalDate today) {
    var most = agreed.visiting().daysPerWeek();
    if (most == null) {
      return Optional.empty();
    }
    var plans =
        Stream.concat(
                Stream.of(plan),
                schedule.templates().stream()
                    .filter(template -> template.number() != number)
                    .map(SessionTemplate::plan)
                    .filter(other -> hall(agreed, other.hall()).isPresent()))
            .toList();
    int days =
        Stream.concat(Stream.of(today), plans.stream().map(SessionPlan::validFrom))
            .filter(date -> !date.isBefore(today) && plan.isValid(date))
            .mapToInt(date -> days(plans, date))
            .max()
            .orElse(0);
    return days <= most
        ? Optional.empty()
        : Optional.of(
            Fault.value(
                "/weekday",
                "there would be visits on %d days a week, and %d are agreed".formatted(days, most),
                "VIS-27"));
  }

  private static int days(List<SessionPlan> plans, LocalDate date) {
    return (int)
        plans.stream()
            .filter(plan -> plan.isValid(date))
            .map(SessionPlan::weekday)
            .distinct()
            .count();
  }
}
