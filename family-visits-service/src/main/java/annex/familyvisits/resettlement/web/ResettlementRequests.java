package annex.familyvisits.resettlement.web;

import annex.chassis.check.Fields;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Values;
import annex.familyvisits.resettlement.Meeting;
import java.time.LocalDate;

/** The requests about resettlement meetings. */
final class ResettlementRequests {

  private ResettlementRequests() {}

  /** To plan the meetings before a prisoner's release. */
  record MakePlan(String prisoner, LocalDate releaseDate) {
    MakePlan {
      var fields = Values.prisoner(Fields.check(), "prisoner", prisoner);
      Values.date(fields, "releaseDate", releaseDate).orRefuse();
    }
  }

  /** To change the release date. */
  record MoveRelease(LocalDate releaseDate) {
    MoveRelease {
      Values.date(Fields.check(), "releaseDate", releaseDate).orRefuse();
    }
  }

  /** To record what became of a meeting: {@code held} or {@code missed}. */
  record Settle(String outcome, LocalDate on) {
    Settle {
      var fields = Fields.check();
      Codes.check(fields, "outcome", outcome, Meeting.State.class, "INT-11")
          .is(
              "outcome",
              outcome,
              code -> !code.equals(Codes.of(Meeting.State.PLANNED)),
              "must be held or missed",
              "INT-11");
      Values.date(fields, "on", on).orRefuse();
    }
  }
}
