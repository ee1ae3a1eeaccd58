package annex.feed.webhook;

import annex.feed.webhook.Notices.Due;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Tells owners what is to be told of their webhooks. A notice is taken apart from the deliveries of
 * its webhook, so that neither waits for the other.
 */
public final class SendsNotices implements Work {

  private final Notices notices;
  private final Attempts attempts;
  private final Pauses pauses;
  private final Duration lease;
  private final Clock clock;

  /**
   * Sends notices.
   *
   * @param pauses between attempts; patience with a target of notices ends as with any other
   * @param lease for how long a notice is kept
   */
  public SendsNotices(
      Notices notices, Attempts attempts, Pauses pauses, Duration lease, Clock clock) {
    this.notices = notices;
    this.attempts = attempts;
    this.pauses = pauses;
    this.lease = lease;
    this.clock = clock;
  }

  @Override
  public Optional<Piece> next(String holder, BooleanSupplier goOn) {
    return take(holder).map(due -> new Piece(due.webhook().id(), () -> send(due, holder)));
  }

  Optional<Due> take(String holder) {
    var now = clock.instant();
    return notices.take(holder, now, now.plus(lease));
  }

  void send(Due due, String holder) {
    var webhook = due.webhook();
    var notice = due.notice();
    var to = webhook.noticeUrl();
    if (to == null) {
      // Its owner wants none any more.
      notices.drop(webhook.id(), notice);
      return;
    }
    var answer = attempts.make(webhook, to, notice.event(webhook), notice.failures() + 1);
    var now = clock.instant();
    if (answer.taken() || pauses.areOver(notice.at(), now)) {
      notices.drop(webhook.id(), notice);
    } else {
      notices.postpone(webhook.id(), holder, notice.failed(now, pauses));
    }
  }
}
