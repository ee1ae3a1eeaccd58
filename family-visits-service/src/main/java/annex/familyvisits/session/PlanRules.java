package annex.familyvisits.session;

import annex.chassis.check.Fault;
import annex.familyvisits.agreed.FamilyVisitsSection;
import annex.familyvisits.agreed.Hall;
import annex.familyvisits.agreed.VideoVisits;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** What a template must be beside the section that is in force. */
final class PlanRules {

  private PlanRules() {}

  /** What is wrong with a plan. */
  static List<Fault> breaches(
      FamilyVisitsSection agreed, VisitSchedule schedule, int number, SessionPlan plan) {
    var faults = new ArrayList<Fault>();
    var hall = hall(agreed, plan.hall());
    if (hall.isEmpty()) {
      var names = agreed.halls().stream().map(Hall::name).toList();
      faults.add(
          Fault.value(
              "/hall",
              "there is no such hall; there are: %s".formatted(String.join(", ", names)),
              "VIS-7"));
    }
    if (plan.kinds().contains(VisitKind.VIDEO) && !videoOn(agreed, plan.weekday())) {
      faults.add(
          Fault.value("/weekday", "there are no video visits on that day of the week", "VIS-6"));
    }
    daysPerWeek(agreed, schedule, number, plan).ifPresent(faults::add);
    return faults;
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

  private static Optional<Fault> daysPerWeek(
      FamilyVisitsSection agreed, VisitSchedule schedule, int number, SessionPlan plan) {
    var most = agreed.visiting().daysPerWeek();
    if (most == null) {
      return Optional.empty();
    }
    var days = EnumSet.of(plan.weekday());
    schedule.templates().stream()
        .filter(template -> template.number() != number)
        .map(SessionTemplate::plan)
        .filter(other -> overlap(other, plan))
        .forEach(other -> days.add(other.weekday()));
    return days.size() <= most
        ? Optional.empty()
        : Optional.of(
            Fault.value(
                "/weekday",
                "there would be visits on %d days a week, and %d are agreed"
                    .formatted(days.size(), most),
                "VIS-27"));
  }

  private static boolean overlap(SessionPlan one, SessionPlan other) {
    boolean begins = other.validTo() == null || !one.validFrom().isAfter(other.validTo());
    boolean ends = one.validTo() == null || !other.validFrom().isAfter(one.validTo());
    return begins && ends;
  }
}
