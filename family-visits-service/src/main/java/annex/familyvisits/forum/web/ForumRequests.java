package annex.familyvisits.forum.web;

import annex.chassis.check.Fields;
import annex.familyvisits.record.Values;
import java.time.LocalDate;

/** The requests for steps with a forum. */
final class ForumRequests {

  private ForumRequests() {}

  /** To record an action that was agreed. */
  record AgreeAction(String what, String ownerRole, LocalDate due) {
    AgreeAction {
      var fields = Fields.check().text("what", what);
      Values.role(fields, "ownerRole", ownerRole);
      Values.date(fields, "due", due).orRefuse();
    }
  }

  /** To record that an action is done. */
  record CompleteAction(LocalDate on) {
    CompleteAction {
      Values.date(Fields.check(), "on", on).orRefuse();
    }
  }

  /** To cancel a forum. */
  record CancelForum(String reason) {
    CancelForum {
      Fields.check().text("reason", reason).orRefuse();
    }
  }
}
