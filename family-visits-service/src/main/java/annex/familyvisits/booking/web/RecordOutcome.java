package annex.familyvisits.booking.web;

import annex.chassis.check.Fields;

/**
 * The request to record what became of a visit.
 *
 * @param outcome such as {@code attended}
 */
record RecordOutcome(String outcome) {
  RecordOutcome {
    Fields.check()
        .text("outcome", outcome)
        .is(
            "outcome",
            outcome,
            code -> Codes.outcome(code) != null,
            "must be " + Codes.OUTCOMES,
            null)
        .orRefuse();
  }
}
