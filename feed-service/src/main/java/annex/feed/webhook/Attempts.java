package annex.feed.webhook;

import annex.feed.log.Event;
import annex.feed.log.EventText;
import annex.feed.webhook.Delivery.Outcome;
import java.net.URI;
import java.time.Clock;

/** Sends events for webhooks, and enters what came of it in the log of deliveries. */
public final class Attempts {

  private final Post post;
  private final Messages messages;
  private final Deliveries deliveries;
  private final Clock clock;

  public Attempts(Post post, EventText text, Deliveries deliveries, Clock clock) {
    this.post = post;
    this.messages = new Messages(text);
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * Sends an event.
   *
   * @param number of the attempt, from 1
   */
  Post.Answer make(Webhook webhook, URI to, Event event, int number) {
    var at = clock.instant();
    var answer = post.send(messages.event(webhook, to, event, at));
    deliveries.add(
        new Delivery(
            webhook.id(),
            event.id(),
            event.type(),
            at,
            number,
            answer.taken() ? Outcome.DELIVERED : Outcome.FAILED,
            answer.status(),
            answer.error(),
            answer.milliseconds()));
    return answer;
  }

  /** Nothing can be sent, for it is not kept any more. */
  void gap(Webhook webhook) {
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
  }
}
