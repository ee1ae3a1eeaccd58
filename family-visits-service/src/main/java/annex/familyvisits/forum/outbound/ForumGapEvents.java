package annex.familyvisits.forum.outbound;

import annex.contracts.Area;
import annex.contracts.ForumGapMoved;
import annex.contracts.IsoText;
import annex.familyvisits.forum.ForumGap;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.Moved;
import annex.familyvisits.record.RecordEvents;
import org.springframework.stereotype.Component;

/** Gaps between forums. */
@Component
final class ForumGapEvents implements RecordEvents<ForumGap> {

  @Override
  public Kind<ForumGap> kind() {
    return ForumGap.KIND;
  }

  @Override
  public ForumGapMoved payload(Moved<ForumGap> moved) {
    var gap = moved.after();
    return new ForumGapMoved(
        gap.establishment().code(),
        Area.FAMILY_VISITS.code(),
        gap.number(),
        gap.revision(),
        gap.after().toString(),
        gap.dueBy().toString(),
        gap.monthsAtMost(),
        IsoText.of(moved.at()));
  }
}
