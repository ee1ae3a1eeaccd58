package annex.familyvisits.pinnumber.web;

import annex.chassis.check.Fields;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.pinnumber.PinRequest;
import annex.familyvisits.record.Values;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The requests about telephone numbers. */
final class PinRequests {

  private static final int MOST = 40;

  private PinRequests() {}

  /** To ask for telephone numbers: how many, never which. */
  record Ask(String prisoner, Integer numbers, LocalDate requestedOn) {
    Ask {
      var fields = Values.prisoner(Fields.check(), "prisoner", prisoner);
      Values.number(fields, "numbers", numbers, 1, MOST, "VIS-19");
      Values.date(fields, "requestedOn", requestedOn).orRefuse();
    }

    PrisonerNumber who() {
      return new PrisonerNumber(prisoner);
    }
  }

  /** To correct what was asked for. */
  record Correct(Integer numbers, LocalDate requestedOn) {
    Correct {
      var fields = Values.number(Fields.check(), "numbers", numbers, 1, MOST, "VIS-19");
      Values.date(fields, "requestedOn", requestedOn).orRefuse();
    }
  }

  /** To decide: {@code approved} or {@code refused}; a refusal says why, without a number. */
  record Decide(String decision, LocalDate on, @Nullable String reason) {
    Decide {
      boolean refused = "refused".equals(decision);
      var fields =
          Fields.check()
              .present("decision", decision)
              .is(
                  "decision",
                  decision,
                  code -> refused || code.equals("approved"),
                  "must be one of approved, refused",
                  "VIS-19");
      Values.date(fields, "on", on);
      Values.optionalLine(fields, "reason", reason)
          .is(
              "reason",
              reason,
              text -> !PinRequest.likeANumber(text),
              "must not hold a telephone number",
              "VIS-19");
      if (refused && reason == null) {
        fields.refuse("reason", "is required of a refusal", "VIS-19");
      }
      fields.orRefuse();
    }

    PinRequest.Decision made() {
      return new PinRequest.Decision(decision.equals("approved"), on, reason);
    }
  }
}
