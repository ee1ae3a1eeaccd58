package annex.familyvisits.familyday.web;

import annex.chassis.check.Fields;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.familyday.Answer;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Values;

/** The requests for steps with a family day. */
final class FamilyDayRequests {

  private FamilyDayRequests() {}

  /**
   * To invite a prisoner and those who come to him.
   *
   * @param offeredBy code of a role or an agency
   */
  record Invite(String prisoner, String offeredBy) {
    Invite {
      var fields = Values.prisoner(Fields.check(), "prisoner", prisoner);
      Values.role(fields, "offeredBy", offeredBy).orRefuse();
    }

    PrisonerNumber who() {
      return new PrisonerNumber(prisoner);
    }
  }

  /** To answer an invitation: {@code accepted}, {@code declined} or {@code withdrawn}. */
  record AnswerInvitation(String answer) {
    AnswerInvitation {
      Codes.check(Fields.check(), "answer", answer, Answer.class, "VIS-20")
          .is(
              "answer",
              answer,
              code -> !code.equals(Codes.of(Answer.PENDING)),
              "must be accepted, declined or withdrawn",
              "VIS-20")
          .orRefuse();
    }

    Answer given() {
      return Codes.known(Answer.class, answer);
    }
  }

  /** To cancel a day. */
  record Cancel(String reason) {
    Cancel {
      Fields.check().text("reason", reason).orRefuse();
    }
  }
}
