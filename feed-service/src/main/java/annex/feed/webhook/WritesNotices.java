package annex.feed.webhook;

import annex.contracts.IsoText;
import annex.feed.webhook.Notice.Kind;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Decides what the owner of a webhook is told of its failures: each once while it fails. */
final class WritesNotices {

  private final Pauses pauses;
  private final NoticeData.Text text;

  WritesNotices(Pauses pauses, NoticeData.Text text) {
    this.pauses = pauses;
    this.text = text;
  }

  /** What is told of a webhook that has failed again. */
  Optional<Notice> failing(Webhook webhook, Progress progress, Post.Answer last, Instant now) {
    var since = progress.failingSince();
    if (since == null || progress.warnedAt() != null || !pauses.areWorrying(since, now)) {
      return Optional.empty();
    }
    return notice(
        webhook,
        Kind.FAILING,
        since,
        now,
        new NoticeData.Failing(
            webhook.id(),
            webhook.url().toString(),
            IsoText.of(since),
            last.status(),
            last.error(),
            IsoText.of(pauses.overAt(since)),
            "Let the target answer 2xx: what it has not taken is sent again, the oldest first."
                + " /feed/webhooks/%s/deliveries lists the attempts.".formatted(webhook.id())));
  }

  /** What is told of a webhook that is switched off for this reason. */
  Optional<Notice> switchedOff(
      Webhook webhook, String reason, Progress progress, Post.Answer last, Instant now) {
    var since = Objects.requireNonNullElse(progress.failingSince(), now);
    return notice(
        webhook,
        Kind.SWITCHED_OFF,
        since,
        now,
        new NoticeData.SwitchedOff(
            webhook.id(),
            webhook.url().toString(),
            reason,
            IsoText.of(now),
            IsoText.of(since),
            last.status(),
            last.error(),
            "Once the target answers 2xx again, POST /feed/webhooks/%s/resumption: deliveries go on"
                    .formatted(webhook.id())
                + " where they stopped, as far back as the feed reaches."));
  }

  /** Its id names what began to fail and when, so that a receiver knows a second one by it. */
  private Optional<Notice> notice(
      Webhook webhook, Kind kind, Instant since, Instant now, NoticeData data) {
    if (webhook.noticeUrl() == null) {
      return Optional.empty();
    }
    var id = "%s/%s/%d".formatted(webhook.id(), kind.code(), since.toEpochMilli());
    return Optional.of(Notice.due(id, kind, now, text.of(data)));
  }
}
