package annex.commissioning.notice.outbound;

import annex.commissioning.notice.Decided;
import annex.commissioning.notice.NoticeOfChange;
import annex.contracts.Area;
import annex.contracts.IsoText;
import annex.contracts.NoticeOfChangeMoved;
import annex.contracts.NoticeOfChangeRecorded;
import org.jspecify.annotations.Nullable;

/** A Notice of Change in the shapes in which it is published. Who acted is told by party alone. */
final class NoticePayloads {

  private NoticePayloads() {}

  static NoticeOfChangeMoved moved(Area area, NoticeOfChange notice) {
    var decided = notice.decided();
    return new NoticeOfChangeMoved(
        notice.establishment().code(),
        area.code(),
        notice.number(),
        notice.status().code(),
        notice.proposal().baseVersion(),
        notice.proposal().effectiveFrom().toString(),
        notice.proposed().by().party().code(),
        decided == null ? null : decided.version(),
        IsoText.of(notice.changedAt()));
  }

  static NoticeOfChangeRecorded recorded(Area area, NoticeOfChange notice) {
    var proposal = notice.proposal();
    return new NoticeOfChangeRecorded(
        notice.establishment().code(),
        area.code(),
        notice.number(),
        notice.revision(),
        notice.status().code(),
        proposal.baseVersion(),
        proposal.effectiveFrom().toString(),
        proposal.reason(),
        proposal.certificationReference(),
        notice.agreements().stream()
            .map(agreement ->
                new NoticeOfChangeRecorded.Agreement(
                    agreement.by().party().code(), IsoText.of(agreement.at())))
            .toList(),
        decision(notice.decided()),
        notice.diff().stream().map(NoticeOfChangeRecorded.Place::of).toList());
  }

  private static NoticeOfChangeRecorded.@Nullable Decision decision(@Nullable Decided decided) {
    return decided == null
        ? null
        : new NoticeOfChangeRecorded.Decision(
            decided.by().party().code(),
            IsoText.of(decided.at()),
            decided.reason(),
            decided.version());
  }
}
