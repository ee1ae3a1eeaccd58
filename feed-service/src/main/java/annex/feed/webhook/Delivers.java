package annex.feed.webhook;

import annex.access.Caller;
import annex.feed.log.Cursor;
import annex.feed.log.EventLog.CursorPassed;
import annex.feed.log.EventLog.CursorUnknown;
import annex.feed.log.Feed;
import annex.feed.webhook.Webhooks.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * Delivers what a webhook has yet to be sent, one event after another: the next is sent once the
 * one before has been taken, so that what is sent stays in order. How far it has come is stored
 * after each, and whoever takes over after a crash sends at most the last one again.
 */
public final class Delivers implements Work {

  private static final int AT_ONCE = 50;
  private static final Duration WAITING = Duration.ofSeconds(5);

  private final Webhooks webhooks;
  private final Feed feed;
  private final UnaryOperator<Caller> limits;
  private final Attempts attempts;
  private final WritesNotices notices;
  private final Pauses pauses;
  private final Duration lease;
  private final Clock clock;

  /**
   * Delivers.
   *
   * @param limits what an agency's reviewed file leaves of a caller's rights
   * @param text of what owners are told
   * @param lease for how long a webhook is kept from one delivery to the next
   */
  public Delivers(
      Webhooks webhooks,
      Feed feed,
      UnaryOperator<Caller> limits,
      Attempts attempts,
      NoticeData.Text text,
      Pauses pauses,
      Duration lease,
      Clock clock) {
    this.webhooks = webhooks;
    this.feed = feed;
    this.limits = limits;
    this.attempts = attempts;
    this.notices = new WritesNotices(pauses, text);
    this.pauses = pauses;
    this.lease = lease;
    this.clock = clock;
  }

  @Override
  public Optional<Piece> next(String holder, BooleanSupplier goOn) {
    return take(holder)
        .map(taken -> new Piece(taken.webhook().id(), () -> deliver(taken, holder, goOn)));
  }

  /** Takes a webhook whose deliveries are due. */
  Optional<Standing> take(String holder) {
    var now = clock.instant();
    return webhooks.take(holder, now, now.plus(lease));
  }

  /** Delivers until one is not taken, the webhook is lost, or this is not to go on. */
  void deliver(Standing taken, String holder, BooleanSupplier goOn) {
    Optional<Standing> standing = Optional.of(taken);
    try {
      while (standing.isPresent() && goOn.getAsBoolean()) {
        standing = next(standing.get(), holder, goOn);
      }
    } finally {
      webhooks.giveBack(taken.webhook().id(), holder);
    }
  }

  private Optional<Standing> next(Standing standing, String holder, BooleanSupplier goOn) {
    var webhook = standing.webhook();
    Feed.Page page;
    try {
      page =
          feed.page(
              standing.progress().cursor(),
              webhook.wanted(),
              limits.apply(webhook.rights().caller()),
              AT_ONCE,
              WAITING);
    } catch (CursorPassed | CursorUnknown _) {
      return keep(standing, holder, overTheGap(webhook));
    }
    // Its owner may have changed it while nothing happened.
    Optional<Standing> now =
        page.told().isEmpty() ? Optional.of(standing) : fresh(standing, holder);
    for (var told : page.told()) {
      if (now.isEmpty() || isChanged(webhook, now.get()) || !goOn.getAsBoolean()) {
        return now;
      }
      now = deliver(now.get(), told, holder);
    }
    return now.flatMap(reached -> keep(reached, holder, page.next()));
  }

  private Optional<Standing> fresh(Standing standing, String holder) {
    return keep(standing, holder, standing.progress(), Optional.empty());
  }

  private static boolean isChanged(Webhook webhook, Standing now) {
    return now.webhook().revision() != webhook.revision();
  }

  private Optional<Standing> deliver(Standing standing, Feed.Told told, String holder) {
    var webhook = standing.webhook();
    int number = standing.progress().failures() + 1;
    var answer = attempts.make(webhook, webhook.url(), told.event(), number);
    if (answer.taken()) {
      return keep(standing, holder, told.after());
    }
    fail(standing, holder, answer);
    return Optional.empty();
  }

  private void fail(Standing standing, String holder, Post.Answer answer) {
    var now = clock.instant();
    var progress = standing.progress().failed(now, pauses);
    if (answer.gone() || pauses.areOver(progress.failingSince(), now)) {
      keep(standing, holder, progress, Optional.empty())
          .ifPresent(kept -> switchOff(kept, answer, now));
      return;
    }
    var told = notices.failing(standing.webhook(), progress, answer, now);
    var _ = keep(standing, holder, told.isEmpty() ? progress : progress.warned(now), told);
  }

  private void switchOff(Standing failed, Post.Answer answer, Instant now) {
    var webhook = failed.webhook();
    var why =
        answer.gone()
            ? "Its target answered 410: it is gone."
            : "Nothing has been taken since %s.".formatted(failed.progress().failingSince());
    var told = notices.switchedOff(webhook, why, failed.progress(), answer, now);
    var _ = webhooks.switchOff(webhook.switchedOff(why), told);
  }

  private Optional<Standing> keep(Standing standing, String holder, Cursor reached) {
    return keep(standing, holder, standing.progress().reached(reached), Optional.empty());
  }

  private Optional<Standing> keep(
      Standing standing, String holder, Progress progress, Optional<Notice> told) {
    return webhooks.keep(
        standing.webhook().id(), holder, progress, told, clock.instant().plus(lease));
  }

  private Cursor overTheGap(Webhook webhook) {
    attempts.gap(webhook);
    return feed.beginning();
  }
}
