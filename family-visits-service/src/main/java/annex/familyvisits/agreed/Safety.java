package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How families are part of keeping people safe.
 *
 * @param acct what a prisoner on ACCT is offered, or null (VIS-22)
 * @param csip what a prisoner on CSIP is offered, or null (VIS-22)
 * @param safetyInterventionMeeting or null (VIS-23)
 * @param concerns of families and where they go, or null (VIS-24)
 */
public record Safety(
    @Nullable String acct,
    @Nullable String csip,
    @Nullable SafetyInterventionMeeting safetyInterventionMeeting,
    @Nullable Concerns concerns) {

  public Safety {
    Fields.check().optionalText("acct", acct).optionalText("csip", csip).orRefuse();
  }

  /** A meeting, how often it is held, as a code, and what it covers (VIS-23). */
  public record SafetyInterventionMeeting(String cadence, List<String> covers) {
    public SafetyInterventionMeeting {
      Fields.check()
          .text("cadence", cadence)
          .matches("cadence", cadence, Notation.CODE, "WEEKLY")
          .texts("covers", covers)
          .orRefuse();
      covers = List.copyOf(covers);
    }
  }

  /** Where urgent and other concerns go, and what is never told to a caller (VIS-24). */
  public record Concerns(String urgent, String nonUrgent, String privacy) {
    public Concerns {
      Fields.check()
          .text("urgent", urgent)
          .text("nonUrgent", nonUrgent)
          .text("privacy", privacy)
          .orRefuse();
    }
  }
}
