package annex.familyvisits.resettlement.web;

import annex.contracts.IsoText;
import annex.familyvisits.record.Codes;
import annex.familyvisits.resettlement.Meeting;
import annex.familyvisits.resettlement.PlansResettlement.Due;
import annex.familyvisits.resettlement.ResettlementPlan;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resettlement plan as it is read. */
record ResettlementView(
    int number,
    int revision,
    String prisoner,
    String releaseDate,
    String status,
    List<MeetingView> meetings,
    String recordedAt) {

  /** A meeting as it is read. */
  @JsonInclude
  record MeetingView(int weeks, String date, String state, @Nullable String on) {

    static MeetingView of(Meeting one) {
      return new MeetingView(
          one.weeks(),
          one.date().toString(),
          Codes.of(one.state()),
          one.on() == null ? null : one.on().toString());
    }
  }

  /** A meeting that is due, and whether its day has passed. */
  record DueView(
      int resettlement,
      String prisoner,
      String releaseDate,
      int weeks,
      String date,
      boolean overdue) {

    static DueView of(Due due, LocalDate today) {
      return new DueView(
          due.plan().number(),
          due.plan().prisoner().value(),
          due.plan().releaseDate().toString(),
          due.meeting().weeks(),
          due.meeting().date().toString(),
          due.meeting().date().isBefore(today));
    }
  }

  static ResettlementView of(ResettlementPlan plan) {
    return new ResettlementView(
        plan.number(),
        plan.revision(),
        plan.prisoner().value(),
        plan.releaseDate().toString(),
        Codes.of(plan.status()),
        plan.meetings().stream().map(MeetingView::of).toList(),
        IsoText.of(plan.recordedAt()));
  }
}
