package annex.familyvisits.forum.outbound;

import annex.contracts.Area;
import annex.contracts.ForumMoved;
import annex.contracts.IsoText;
import annex.familyvisits.forum.Forum;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.Moved;
import annex.familyvisits.record.RecordEvents;
import org.springframework.stereotype.Component;

/** Forums in dates and numbers; what was agreed stays here. */
@Component
final class ForumEvents implements RecordEvents<Forum> {

  @Override
  public Kind<Forum> kind() {
    return Forum.KIND;
  }

  @Override
  public ForumMoved payload(Moved<Forum> moved) {
    var forum = moved.after();
    var held = forum.held();
    return new ForumMoved(
        forum.establishment().code(),
        Area.FAMILY_VISITS.code(),
        forum.number(),
        forum.revision(),
        Codes.of(forum.status()),
        forum.plan().date().toString(),
        held == null ? null : held.on().toString(),
        held == null ? null : held.families(),
        forum.actions().size(),
        forum.done(),
        IsoText.of(moved.at()));
  }
}
