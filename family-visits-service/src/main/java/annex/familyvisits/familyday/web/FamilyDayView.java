package annex.familyvisits.familyday.web;

import annex.contracts.IsoText;
import annex.familyvisits.familyday.Answer;
import annex.familyvisits.familyday.Attendance;
import annex.familyvisits.familyday.FamilyDay;
import annex.familyvisits.familyday.Feedback;
import annex.familyvisits.familyday.Invitation;
import annex.familyvisits.record.Codes;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A family day as it is read.
 *
 * @param accepted how many places are taken
 * @param cancelled the reason, or null
 */
@JsonInclude
record FamilyDayView(
    int number,
    int revision,
    String status,
    String date,
    String start,
    String length,
    @Nullable String hall,
    int places,
    int accepted,
    @Nullable String theme,
    @Nullable String audience,
    @Nullable String cancelled,
    List<InvitationView> invitations,
    @Nullable Feedback feedback,
    String recordedAt) {

  /** An invitation as it is read. */
  @JsonInclude
  record InvitationView(
      int number,
      String prisoner,
      String offeredBy,
      String answer,
      @Nullable Attendance attendance,
      String changedAt) {

    static InvitationView of(Invitation one) {
      return new InvitationView(
          one.number(),
          one.prisoner().value(),
          one.offeredBy(),
          Codes.of(one.answer()),
          one.attendance(),
          IsoText.of(one.changedAt()));
    }
  }

  static FamilyDayView of(FamilyDay day) {
    var plan = day.plan();
    return new FamilyDayView(
        day.number(),
        day.revision(),
        Codes.of(day.status()),
        plan.date().toString(),
        plan.start().toString(),
        plan.length().toString(),
        plan.hall(),
        plan.places(),
        day.answers(Answer.ACCEPTED),
        plan.theme(),
        plan.audience(),
        day.cancelled(),
        day.invitations().stream().map(InvitationView::of).toList(),
        day.feedback(),
        IsoText.of(day.recordedAt()));
  }
}
