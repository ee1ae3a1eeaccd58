package annex.feed.webhook;

import annex.feed.log.Event;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * What the owner of a webhook is to be told of it. It is kept with the webhook from the write that
 * makes it due until it is taken, given up, or no longer true.
 *
 * @param id the same for every attempt
 * @param at when it became due
 * @param data what it says, as JSON
 * @param failures how often it has not been taken
 * @param nextAt not before then it is tried
 */
public record Notice(String id, Kind kind, Instant at, String data, int failures, Instant nextAt) {

  /** What an owner is told. */
  public enum Kind {
    /** Nothing has been taken for long, and the platform will not try for ever. */
    FAILING("failing", Status.ACTIVE),

    /** The platform has stopped. */
    SWITCHED_OFF("switched-off", Status.SWITCHED_OFF);

    private final String code;
    private final Status status;

    Kind(String code, Status status) {
      this.code = code;
      this.status = status;
    }

    /** The one of this type. */
    public static Kind of(String type) {
      return Stream.of(values()).filter(kind -> kind.type().equals(type)).findFirst().orElseThrow();
    }

    /** Its name in ids. */
    String code() {
      return code;
    }

    /** The type of the message. */
    public String type() {
      return "annex.webhook.%s.v1".formatted(code);
    }

    /** The status of the webhooks of which it is true. */
    public Status status() {
      return status;
    }
  }

  /** One that is due from now on. */
  static Notice due(String id, Kind kind, Instant now, String data) {
    return new Notice(id, kind, now, data, 0, now);
  }

  /** It was not taken. */
  Notice failed(Instant now, Pauses pauses) {
    return new Notice(id, kind, at, data, failures + 1, pauses.next(failures + 1, now));
  }

  /** As it is sent. */
  Event event(Webhook webhook) {
    return Messages.own(id, kind.type(), webhook, at, data);
  }
}
