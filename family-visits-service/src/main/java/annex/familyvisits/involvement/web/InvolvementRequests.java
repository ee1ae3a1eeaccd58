package annex.familyvisits.involvement.web;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import annex.familyvisits.involvement.FamilyInvolvement;
import annex.familyvisits.involvement.ProgrammeInvitation;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Values;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The requests about the involvement of families. */
final class InvolvementRequests {

  private static final int LONGEST_CODE = 40;
  private static final int MOST = 20;

  private InvolvementRequests() {}

  /** To open the involvement of a family in an ACCT or CSIP. */
  record Open(String prisoner, String process, LocalDate on) {
    Open {
      var fields = Values.prisoner(Fields.check(), "prisoner", prisoner);
      Codes.check(fields, "process", process, FamilyInvolvement.CareProcess.class, "VIS-22");
      Values.date(fields, "on", on).orRefuse();
    }
  }

  /**
   * To record what the prisoner says: {@code given}, {@code refused} or {@code withdrawn}.
   *
   * @param corrects whether it takes the place of what was recorded last; otherwise it follows it
   */
  record Say(String consent, LocalDate on, @Nullable Boolean corrects) {
    Say {
      var fields = Fields.check();
      Codes.check(fields, "consent", consent, FamilyInvolvement.Said.class, "VIS-22");
      Values.date(fields, "on", on).orRefuse();
    }
  }

  /** To record support that was offered to him. */
  record OfferSupport(String what, LocalDate on) {
    OfferSupport {
      Values.date(Values.line(Fields.check(), "what", what), "on", on).orRefuse();
    }
  }

  /** To record a contact: the role of who was contacted, and of who did. */
  record MakeContact(String role, String by, LocalDate on) {
    MakeContact {
      var fields = Values.role(Fields.check(), "role", role);
      Values.date(Values.role(fields, "by", by), "on", on).orRefuse();
    }
  }

  /** To close it. */
  record Close(LocalDate on) {
    Close {
      Values.date(Fields.check(), "on", on).orRefuse();
    }
  }

  /** To invite a family before a programme, or to its review. */
  record Invite(
      String prisoner, String programme, String occasion, LocalDate date, Integer invited) {
    Invite {
      var fields =
          Values.prisoner(Fields.check(), "prisoner", prisoner)
              .text("programme", programme)
              .matches("programme", programme, Notation.CODE, "TSP")
              .is(
                  "programme",
                  programme,
                  code -> code.length() <= LONGEST_CODE,
                  "must not be longer than " + LONGEST_CODE,
                  null);
      Codes.check(fields, "occasion", occasion, ProgrammeInvitation.Occasion.class, "VIS-26");
      Values.date(fields, "date", date);
      Values.number(fields, "invited", invited, 1, MOST, "VIS-26").orRefuse();
    }
  }

  /** To invite it for another date, or more or fewer of it. */
  record ChangeInvite(LocalDate date, Integer invited) {
    ChangeInvite {
      var fields = Values.date(Fields.check(), "date", date);
      Values.number(fields, "invited", invited, 1, MOST, "VIS-26").orRefuse();
    }
  }

  /** To cancel an invitation. */
  record CancelInvite(String reason) {
    CancelInvite {
      Fields.check().text("reason", reason).orRefuse();
    }
  }

  /** To record what the family answers. */
  record AnswerInvite(String answer) {
    AnswerInvite {
      Codes.check(Fields.check(), "answer", answer, ProgrammeInvitation.Answer.class, "VIS-26")
          .orRefuse();
    }
  }

  /** To record how many came. */
  record Attend(Integer attended) {
    Attend {
      Values.number(Fields.check(), "attended", attended, 0, MOST, "VIS-26").orRefuse();
    }
  }
}
