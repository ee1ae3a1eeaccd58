package annex.familyvisits.session.web;

import annex.chassis.check.Fault;
import annex.chassis.problem.Refusal;
import annex.chassis.web.IfMatch;
import annex.commissioning.section.web.SectionProblem;
import annex.contracts.problem.CommonProblem;
import annex.familyvisits.session.ScheduleChange;
import java.util.List;
import java.util.Objects;

/** Why a change of the schedule is refused. */
final class ScheduleRefusals {

  private ScheduleRefusals() {}

  static Refusal of(ScheduleChange change, SessionProblem unknown) {
    return switch (change) {
      case ScheduleChange.Clashes(var other) ->
          new Refusal(
              SessionProblem.SESSIONS_CLASH,
              "Template %d has it.".formatted(other.number()),
              "VIS-7",
              List.of());
      case ScheduleChange.Stale(var template) ->
          IfMatch.failed(Integer.toString(template.revision()));
      case ScheduleChange.Unknown _ -> new Refusal(unknown, "Look at the list of them.");
      case ScheduleChange.ClosedOtherwise(var closed) ->
          new Refusal(
              SessionProblem.CLOSED_OTHERWISE, "It is closed for: %s".formatted(closed.reason()));
      case ScheduleChange.VisitsBooked(int number) ->
          new Refusal(
              SessionProblem.VISITS_ARE_BOOKED,
              "There are %d; '?cancelBookings=true' cancels them.".formatted(number));
      case ScheduleChange.NothingAgreed _ ->
          new Refusal(SectionProblem.NOTHING_IN_FORCE, "There are no halls to plan for.");
      case ScheduleChange.Refused(var faults) ->
          new Refusal(
              CommonProblem.VALUES_REFUSED,
              "Nothing was changed.",
              faults.stream().map(Fault::rule).filter(Objects::nonNull).findFirst().orElse(null),
              faults);
      case ScheduleChange.Contended _ ->
          new Refusal(CommonProblem.CONTENDED, "Nothing was changed; try again.");
      case ScheduleChange.Planned _, ScheduleChange.Closed _, ScheduleChange.Reopened _ ->
          throw new IllegalArgumentException("Not refused: " + change);
    };
  }
}
