package annex.feed.webhook;

import annex.access.Caller;
import annex.feed.log.Cursor;
import annex.feed.log.EventLog.CursorPassed;
import annex.feed.log.EventLog.CursorUnknown;
import annex.feed.log.EventText;
import annex.feed.log.Feed;
import annex.feed.webhook.Delivery.Outcome;
import annex.feed.webhook.Webhooks.Standing;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * Delivers what a webhook has yet to be sent, one event after another: the next is sent once the
 * one before has been taken, so that what is sent stays in order. How far it has come is stored
 * after each, and whoever takes over after a crash sends at most the last one again.
 */
public final class Delivers {

  private static final int AT_ONCE = 50;
  private static final Duration WAITING = Duration.ofSeconds(5);

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Feed feed;
  private final UnaryOperator<Caller> limits;
  private final Post post;
  private final Messages messages;
  private final Pauses pauses;
  private final Duration lease;
  private final Clock clock;

  /**
   * Delivers.
   *
   * @param limits what an agency's reviewed file leaves of a caller's rights
   * @param lease for how long a webhook is kept from one delivery to the next
   */
  public Delivers(
      Webhooks webhooks,
      Deliveries deliveries,
      Feed feed,
      UnaryOperator<Caller> limits,
      Post post,
      EventText text,
      Pauses pauses,
      Duration lease,
      Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.feed = feed;
    this.limits = limits;
    this.post = post;
    this.messages = new Messages(text);
    this.pauses = pauses;
    this.lease = lease;
    this.clock = clock;
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
    return webhooks.keep(
        standing.webhook().id(), holder, standing.progress(), clock.instant().plus(lease));
  }

  private static boolean isChanged(Webhook webhook, Standing now) {
    return now.webhook().revision() != webhook.revision();
  }

  private Optional<Standing> deliver(Standing standing, Feed.Told told, String holder) {
    var event = told.event();
    var at = clock.instant();
    var answer = post.send(messages.event(standing.webhook(), event, at));
    deliveries.add(
        new Delivery(
            standing.webhook().id(),
            event.id(),
            event.type(),
            at,
            standing.progress().failures() + 1,
            answer.taken() ? Outcome.DELIVERED : Outcome.FAILED,
            answer.status(),
            answer.error(),
            answer.milliseconds()));
    if (answer.taken()) {
      return keep(standing, holder, told.after());
    }
    fail(standing, holder, answer);
    return Optional.empty();
  }

  private void fail(Standing standing, String holder, Post.Answer answer) {
    var now = clock.instant();
    var progress = standing.progress().failed(now, pauses);
    boolean over = pauses.areOver(progress.failingSince(), now);
    var kept = webhooks.keep(standing.webhook().id(), holder, progress, now.plus(lease));
    if (kept.isPresent() && (answer.gone() || over)) {
      var why =
          answer.gone()
              ? "Its target answered 410: it is gone."
              : "Nothing has been taken since %s.".formatted(progress.failingSince());
      var _ = webhooks.change(kept.get().webhook().switchedOff(why));
    }
  }

  private Optional<Standing> keep(Standing standing, String holder, Cursor reached) {
    return webhooks.keep(
        standing.webhook().id(),
        holder,
        standing.progress().reached(reached),
        clock.instant().plus(lease));
  }

  private Cursor overTheGap(Webhook webhook) {
    deliveries.add(
        new Delivery(
            webhook.id(),
            "",
            "",
            clock.instant(),
            1,
            Outcome.GAP,
            null,
            "What had happened before is not kept any more.",
            0));
    return feed.beginning();
  }
}
