package annex.feed.webhook;

import annex.feed.log.Event;
import annex.feed.log.EventText;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the platform itself says to the target of a webhook. */
final class Messages {

  /** Type of the message by which a target proves that it wants deliveries. */
  static final String VERIFICATION = "annex.webhook.verification.v1";

  /** Type of the message that an owner has sent to see whether it arrives. */
  static final String PING = "annex.webhook.ping.v1";

  private static final String SOURCE = "/feed";
  private static final Pattern CHALLENGED =
      Pattern.compile("\\{\\s*\"challenge\"\\s*:\\s*\"([0-9a-f]+)\"\\s*}");

  private final EventText text;

  Messages(EventText text) {
    this.text = text;
  }

  Post.Letter verification(Webhook webhook, URI target, String id, String challenge, Instant now) {
    var data = "{\"webhook\":\"%s\",\"challenge\":\"%s\"}".formatted(webhook.id(), challenge);
    return event(
        webhook,
        target,
        own(webhook.id() + "/verification/" + id, VERIFICATION, webhook, now, data),
        now);
  }

  Post.Letter ping(Webhook webhook, Instant now) {
    var id = webhook.id() + "/ping/" + now.toEpochMilli();
    var data = "{\"webhook\":\"%s\"}".formatted(webhook.id());
    return event(webhook, webhook.url(), own(id, PING, webhook, now, data), now);
  }

  Post.Letter event(Webhook webhook, URI to, Event event, Instant now) {
    return new Post.Letter(to, event.id(), text.of(event), webhook.signing(now));
  }

  /** An event of the platform's own about a webhook. */
  static Event own(String id, String type, Webhook webhook, Instant at, String data) {
    return new Event(id, SOURCE, type, webhook.id(), at, null, null, data);
  }

  /** What the target has to say back, as text or as {@code {"challenge":"..."}}. */
  static boolean proves(Post.Answer answer, String challenge) {
    var said = answer.text().strip();
    return answer.taken()
        && (said.equals(challenge) || challenged(said).filter(challenge::equals).isPresent());
  }

  private static Optional<String> challenged(String said) {
    var object = CHALLENGED.matcher(said);
    return object.matches() ? Optional.of(object.group(1)) : Optional.empty();
  }
}
