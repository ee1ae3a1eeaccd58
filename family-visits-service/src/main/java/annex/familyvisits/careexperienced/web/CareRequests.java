package annex.familyvisits.careexperienced.web;

import annex.chassis.check.Fields;
import annex.familyvisits.careexperienced.Facts;
import annex.familyvisits.careexperienced.ProcessStep;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Values;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The requests about care experienced people. */
final class CareRequests {

  private CareRequests() {}

  /** To record the questionnaire of a prisoner: whether he says that he was in care. */
  record Begin(String prisoner, Boolean disclosed, LocalDate on) {
    Begin {
      var fields =
          Values.prisoner(Fields.check(), "prisoner", prisoner).present("disclosed", disclosed);
      Values.date(fields, "on", on).orRefuse();
    }
  }

  /** To record what he says now. */
  record Disclose(Boolean disclosed) {
    Disclose {
      Fields.check().present("disclosed", disclosed).orRefuse();
    }
  }

  /** To find out whether he qualifies. */
  record Assess(Facts facts, LocalDate on) {
    Assess {
      Values.date(Fields.check().present("facts", facts), "on", on).orRefuse();
    }
  }

  /**
   * To take the next step of the process.
   *
   * @param corrects whether it takes the place of the last step; otherwise it follows it
   */
  record Advance(String step, LocalDate on, @Nullable Boolean corrects) {
    Advance {
      var fields = Fields.check();
      Codes.check(fields, "step", step, ProcessStep.class, "VIS-32");
      Values.date(fields, "on", on).orRefuse();
    }
  }
}
