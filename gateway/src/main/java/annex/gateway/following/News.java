package annex.gateway.following;

import annex.contracts.IsoText;
import annex.gateway.timeline.Change;
import annex.gateway.timeline.Delivery;
import annex.gateway.timeline.NoticeStep;
import annex.gateway.timeline.RecordedVersion;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** What a follower is told, in few words: whoever wants more reads the annex. */
sealed interface News {

  /** Name of the event. */
  String event();

  /** A version of a section was recorded. It may hold from a date that is still to come. */
  @JsonInclude
  record SectionVersion(
      String establishmentId,
      String area,
      int version,
      String effectiveFrom,
      String recordedAt,
      @Nullable Integer noticeOfChange)
      implements News {

    static SectionVersion of(RecordedVersion version) {
      return new SectionVersion(
          version.establishment(),
          version.area().code(),
          version.number(),
          version.effectiveFrom().toString(),
          IsoText.of(version.recordedAt()),
          version.noticeOfChange());
    }

    @Override
    public String event() {
      return "section-version";
    }
  }

  /** A version that was recorded ahead of its date holds from today. */
  @JsonInclude
  record SectionInForce(@JsonUnwrapped SectionVersion section) implements News {

    @Override
    public String event() {
      return "section-in-force";
    }
  }

  /** A Notice of Change took a step. */
  @JsonInclude
  record NoticeOfChange(
      String establishmentId,
      String area,
      int number,
      String status,
      String effectiveFrom,
      String proposedBy,
      String takenAt,
      @Nullable Integer version)
      implements News {

    static NoticeOfChange of(NoticeStep step) {
      return new NoticeOfChange(
          step.establishment(),
          step.area().code(),
          step.number(),
          step.status(),
          step.effectiveFrom().toString(),
          step.proposedBy(),
          IsoText.of(step.takenAt()),
          step.version());
    }

    @Override
    public String event() {
      return "notice-of-change";
    }
  }

  /** An area summed up what is delivered. */
  record DeliverySummary(String establishmentId, String area, long sequence) implements News {

    @Override
    public String event() {
      return "delivery";
    }
  }

  static News of(Change change) {
    return switch (change) {
      case RecordedVersion version -> SectionVersion.of(version);
      case NoticeStep step -> NoticeOfChange.of(step);
      case Delivery delivery ->
          new DeliverySummary(
              delivery.establishment(), delivery.area().code(), delivery.sequence());
    };
  }
}
