package annex.familyvisits.forum.web;

import annex.chassis.check.Fields;
import annex.familyvisits.record.Values;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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

  /**
   * To record that an action is done.
   *
   * @param on the day; null where it is not done after all
   * @param done false where it is not done after all; otherwise it is
   */
  record CompleteAction(@Nullable LocalDate on, @Nullable Boolean done) {
    CompleteAction {
      var fields = Fields.check();
      if (Boolean.FALSE.equals(done)) {
        if (on != null) {
          fields.refuse("on", "is not given for what is not done", "VIS-21");
        }
        fields.orRefuse();
      } else {
        Values.date(fields, "on", on).orRefuse();
      }
    }
  }

  /** To cancel a forum. */
  record CancelForum(String reason) {
    CancelForum {
      Fields.check().text("reason", reason).orRefuse();
    }
  }
}
