package annex.familyvisits.resettlement.web;

import annex.chassis.check.Fields;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Values;
import annex.familyvisits.resettlement.Meeting;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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

  /**
   * To record what became of a meeting: {@code held} or {@code missed}; or that it was neither,
   * {@code planned}, which has no date.
   */
  record Settle(String outcome, @Nullable LocalDate on) {
    Settle {
      var fields = Fields.check();
      Codes.check(fields, "outcome", outcome, Meeting.State.class, "INT-11");
      if (isPlanned(outcome)) {
        fields.is("on", on, _ -> false, "must be left out, for nothing was held", "INT-11");
      } else {
        Values.date(fields, "on", on);
      }
      fields.orRefuse();
    }

    private static boolean isPlanned(@Nullable String outcome) {
      return Codes.of(Meeting.State.PLANNED).equals(outcome);
    }
  }
}
