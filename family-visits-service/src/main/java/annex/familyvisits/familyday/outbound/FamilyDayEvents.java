package annex.familyvisits.familyday.outbound;

import annex.contracts.Area;
import annex.contracts.FamilyDayMoved;
import annex.contracts.IsoText;
import annex.familyvisits.familyday.Answer;
import annex.familyvisits.familyday.Attendance;
import annex.familyvisits.familyday.FamilyDay;
import annex.familyvisits.familyday.Invitation;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.Moved;
import annex.familyvisits.record.RecordEvents;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** Family days in numbers; nobody is named, and texts stay here. */
@Component
final class FamilyDayEvents implements RecordEvents<FamilyDay> {

  @Override
  public Kind<FamilyDay> kind() {
    return FamilyDay.KIND;
  }

  @Override
  public FamilyDayMoved payload(Moved<FamilyDay> moved) {
    var day = moved.after();
    var plan = day.plan();
    return new FamilyDayMoved(
        day.establishment().code(),
        Area.FAMILY_VISITS.code(),
        day.number(),
        day.revision(),
        Codes.of(day.status()),
        plan.date().toString(),
        plan.start().toString(),
        plan.length().toString(),
        plan.hall(),
        plan.places(),
        day.invitations().size(),
        day.answers(Answer.ACCEPTED),
        came(day, Attendance::adults),
        came(day, Attendance::children),
        IsoText.of(moved.at()));
  }

  private static int came(FamilyDay day, ToIntFunction<Attendance> who) {
    return day.invitations().stream()
        .map(Invitation::attendance)
        .filter(Objects::nonNull)
        .mapToInt(who)
        .sum();
  }
}
