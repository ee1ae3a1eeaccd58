package annex.commissioning.notice;

import annex.chassis.check.Fault;
import annex.commissioning.section.Commencement;
import annex.commissioning.section.SectionVersion;
import annex.contracts.change.Difference;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Versions, Notices of Change and answers, each in a line. */
final class Told {

  private Told() {}

  static String version(SectionVersion version) {
    return "version %d from %s recorded %s by %s: %s"
        .formatted(
            version.number(),
            version.effectiveFrom(),
            version.recordedAt(),
            version.noticeOfChange(),
            version.body());
  }

  static List<String> versions(List<SectionVersion> versions) {
    return versions.stream().map(Told::version).toList();
  }

  static String notice(NoticeOfChange notice) {
    var proposal = notice.proposal();
    return "notice %d revision %d %s on %d from %s because %s certified %s patch %s diff %s agreed %s ended %s"
        .formatted(
            notice.number(),
            notice.revision(),
            notice.status(),
            proposal.baseVersion(),
            proposal.effectiveFrom(),
            proposal.reason(),
            proposal.certificationReference(),
            proposal.patch(),
            notice.diff().stream().map(Told::difference).toList(),
            notice.agreements().stream()
                .map(agreement -> agreement.by().party() + " " + agreement.at())
                .toList(),
            ended(notice.decided()));
  }

  static List<String> notices(List<NoticeOfChange> notices) {
    return notices.stream().map(Told::notice).toList();
  }

  private static String difference(Difference difference) {
    return "%s %s>%s".formatted(difference.pointer(), difference.before(), difference.after());
  }

  private static String ended(@Nullable Decided decided) {
    return decided == null
        ? "never"
        : "%s %s %s %s"
            .formatted(decided.by().party(), decided.at(), decided.reason(), decided.version());
  }

  static String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(NoticeOfChange notice) -> "done: " + notice(notice);
      case Outcome.NotCommenced() -> "not commenced";
      case Outcome.Unknown(int number) -> "unknown " + number;
      case Outcome.BaseSuperseded(int base, int last) -> "superseded %d %d".formatted(base, last);
      case Outcome.NotOpen(NoticeOfChange notice) -> "not open: " + notice(notice);
      case Outcome.OtherThanSeen(NoticeOfChange notice) -> "other than seen: " + notice(notice);
      case Outcome.NotForThisParty(NoticeOfChange notice, Step step) ->
          "%s is not for this party: %s".formatted(step, notice(notice));
      case Outcome.Refused(List<Fault> faults) -> refused(faults);
      case Outcome.ChangesNothing() -> "changes nothing";
      case Outcome.TooLarge(int bytes, int limit) -> "too large %d %d".formatted(bytes, limit);
      case Outcome.Contended() -> "contended";
    };
  }

  static String commencement(Commencement commencement) {
    return switch (commencement) {
      case Commencement.Commenced(SectionVersion version) -> "commenced: " + version(version);
      case Commencement.AlreadyCommenced(SectionVersion version) -> "already: " + version(version);
      case Commencement.CommencedOtherwise(SectionVersion version) ->
          "otherwise: " + version(version);
      case Commencement.Refused(List<Fault> faults) -> refused(faults);
      case Commencement.TooLarge(int bytes, int limit) -> "too large %d %d".formatted(bytes, limit);
    };
  }

  private static String refused(List<Fault> faults) {
    return faults.stream()
        .map(fault -> fault.pointer() + " " + fault.rule())
        .collect(Collectors.joining(", ", "refused: ", ""));
  }
}
