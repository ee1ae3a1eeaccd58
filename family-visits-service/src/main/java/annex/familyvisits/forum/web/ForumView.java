package annex.familyvisits.forum.web;

import annex.contracts.IsoText;
import annex.familyvisits.forum.Action;
import annex.familyvisits.forum.Forum;
import annex.familyvisits.record.Codes;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A family forum as it is read. */
@JsonInclude
record ForumView(
    int number,
    int revision,
    String status,
    String date,
    @Nullable String chair,
    @Nullable String heldOn,
    @Nullable Integer families,
    List<ActionView> actions,
    @Nullable String cancelled,
    String recordedAt) {

  /** An action as it is read. */
  @JsonInclude
  record ActionView(
      int number, String what, String ownerRole, String due, @Nullable String doneOn) {

    static ActionView of(Action action) {
      return new ActionView(
          action.number(),
          action.what(),
          action.ownerRole(),
          action.due().toString(),
          action.doneOn() == null ? null : action.doneOn().toString());
    }
  }

  static ForumView of(Forum forum) {
    var held = forum.held();
    return new ForumView(
        forum.number(),
        forum.revision(),
        Codes.of(forum.status()),
        forum.plan().date().toString(),
        forum.plan().chair(),
        held == null ? null : held.on().toString(),
        held == null ? null : held.families(),
        forum.actions().stream().map(ActionView::of).toList(),
        forum.cancelled(),
        IsoText.of(forum.recordedAt()));
  }
}
