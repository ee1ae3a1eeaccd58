package annex.familyvisits.pinnumber.web;

import annex.chassis.check.Fields;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.pinnumber.PinRequest;
import annex.familyvisits.record.Values;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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

  /**
   * To decide: {@code approved} or {@code refused}; a refusal says why, without a number.
   *
   * @param decision {@code waiting} to record that nothing was decided after all
   * @param on the date; null of {@code waiting} alone
   */
  record Decide(String decision, @Nullable LocalDate on, @Nullable String reason) {

    private static final String WAITING = "waiting";
    private static final String REFUSED = "refused";
    private static final Set<String> DECISIONS = Set.of("approved", REFUSED, WAITING);

    Decide {
      var fields =
          Fields.check()
              .present("decision", decision)
              .is(
                  "decision",
                  decision,
                  DECISIONS::contains,
                  "must be one of approved, refused, waiting",
                  "VIS-19");
      if (WAITING.equals(decision)) {
        if (on != null || reason != null) {
          fields.refuse(
              on == null ? "reason" : "on", "is not given for what is not decided", "VIS-19");
        }
      } else {
        Values.date(fields, "on", on);
      }
      Values.optionalLine(fields, "reason", reason)
          .is(
              "reason",
              reason,
              text -> !PinRequest.likeANumber(text),
              "must not hold a telephone number",
              "VIS-19");
      if (REFUSED.equals(decision) && reason == null) {
        fields.refuse("reason", "is required of a refusal", "VIS-19");
      }
      fields.orRefuse();
    }

    /** What was decided; nothing where it waits. */
    Optional<PinRequest.Decision> made() {
      return on == null
          ? Optional.empty()
          : Optional.of(new PinRequest.Decision(!decision.equals(REFUSED), on, reason));
    }
  }
}
