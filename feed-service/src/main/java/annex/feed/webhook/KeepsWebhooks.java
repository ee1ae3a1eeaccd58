package annex.feed.webhook;

import annex.access.Caller;
import annex.feed.log.Cursor;
import annex.feed.log.EventLog;
import annex.feed.log.EventText;
import annex.feed.webhook.Webhook.Terms;
import annex.feed.webhook.Webhooks.Standing;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What owners do with their webhooks. Those of others are not there for them. */
public final class KeepsWebhooks {

  /** How many webhooks an owner may have. */
  public static final int MOST = 20;

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final EventLog log;
  private final Targets targets;
  private final Post post;
  private final Messages messages;
  private final Chance chance;
  private final Clock clock;
  private final Duration overlap;

  /**
   * Keeps webhooks.
   *
   * @param overlap how long a key still signs when another has followed it
   */
  public KeepsWebhooks(
      Webhooks webhooks,
      Deliveries deliveries,
      EventLog log,
      Targets targets,
      Post post,
      EventText text,
      Chance chance,
      Clock clock,
      Duration overlap) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.log = log;
    this.targets = targets;
    this.post = post;
    this.messages = new Messages(text);
    this.chance = chance;
    this.clock = clock;
    this.overlap = overlap;
  }

  /** What came of it. */
  public sealed interface Kept {

    /** It is done. */
    record Done(Standing standing) implements Kept {}

    /** The caller has no such webhook. */
    record Unknown() implements Kept {}

    /** Somebody has changed it since. */
    record Stale(Webhook now) implements Kept {}

    /** Events may not be sent there. */
    record TargetRefused(String why) implements Kept {}

    /** The caller has as many as it may. */
    record TooMany() implements Kept {}

    /** The target did not say what it was asked to say. */
    record Unproven(String why) implements Kept {}

    /** It cannot be done in the status that it has. */
    record NotNow(Status status) implements Kept {}
  }

  /** The log of deliveries. */
  public Deliveries deliveries() {
    return deliveries;
  }

  /**
   * Registers a webhook.
   *
   * @param from what was published at that moment or later is sent; empty for from now on
   */
  public Kept register(Terms terms, Optional<Instant> from, Caller caller) {
    var refusal = refusal(terms, caller);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var owner = Owner.of(caller);
    if (webhooks.of(owner).size() >= MOST) {
      return new Kept.TooMany();
    }
    var now = clock.instant();
    var webhook =
        Webhook.registered(chance.id(), owner, terms, Rights.of(caller), chance.key(now), now);
    var progress = Progress.from(log.at(from.orElse(now)));
    webhooks.add(webhook, progress);
    return new Kept.Done(new Standing(webhook, progress));
  }

  /** Those of the caller, the oldest first. */
  public List<Standing> of(Caller caller) {
    return webhooks.of(Owner.of(caller));
  }

  /** One of the caller's. */
  public Optional<Standing> find(String id, Caller caller) {
    return webhooks.find(id).filter(found -> found.webhook().owner().equals(Owner.of(caller)));
  }

  /** Changes the one that has this revision. */
  public Kept change(String id, int revision, Terms terms, Caller caller) {
    var refusal = refusal(terms, caller);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return find(id, caller)
        .map(found ->
            found.webhook().revision() == revision
                ? store(found, found.webhook().changed(terms, Rights.of(caller)))
                : new Kept.Stale(found.webhook()))
        .orElseGet(Kept.Unknown::new);
  }

  private Optional<Kept> refusal(Terms terms, Caller caller) {
    return terms.targets().stream()
        .flatMap(target -> targets.refusal(target, caller).stream())
        .findFirst()
        .map(Kept.TargetRefused::new);
  }

  /** Removes it, and what it has not been sent. */
  public boolean remove(String id, Caller caller) {
    var found = find(id, caller);
    found.ifPresent(there -> webhooks.remove(id));
    return found.isPresent();
  }

  /** Asks all of its targets whether they want what is sent; deliveries then begin. */
  public Kept verify(String id, Caller caller) {
    return decide(
        id,
        caller,
        found -> {
          var webhook = found.webhook();
          if (webhook.status() != Status.UNVERIFIED) {
            return new Kept.Done(found);
          }
          return webhook.terms().targets().stream()
              .flatMap(target -> unproven(webhook, target).stream())
              .findFirst()
              .<Kept>map(Kept.Unproven::new)
              .orElseGet(() -> begin(webhook));
        });
  }

  /** Why it is not known that this target wants what is sent; empty where it is. */
  private Optional<String> unproven(Webhook webhook, URI target) {
    var challenge = chance.challenge();
    var answer =
        post.send(messages.verification(webhook, target, chance.id(), challenge, clock.instant()));
    return Messages.proves(answer, challenge)
        ? Optional.empty()
        : Optional.of(whyNot(target.equals(webhook.url()) ? "It" : "Its noticeUrl", answer));
  }

  private static String whyNot(String target, Post.Answer answer) {
    if (answer.status() == null) {
      return "%s could not be asked: %s.".formatted(target, answer.error());
    }
    return answer.taken()
        ? "%s answered %d, but not the challenge.".formatted(target, answer.status())
        : "%s answered %d.".formatted(target, answer.status());
  }

  /** Deliveries go on from where they are, and what failed before counts no more. */
  private Kept begin(Webhook webhook) {
    // The cursor of this moment: it may have been set while a target was asked.
    return webhooks
        .find(webhook.id())
        .map(now -> {
          var afresh = Progress.from(now.progress().cursor());
          webhooks.restart(webhook.id(), afresh);
          return store(new Standing(webhook, afresh), webhook.with(Status.ACTIVE));
        })
        .orElseGet(Kept.Unknown::new);
  }

  /** Stops deliveries until they are resumed. */
  public Kept pause(String id, Caller caller) {
    return decide(
        id,
        caller,
        found ->
            switch (found.webhook().status()) {
              case ACTIVE -> store(found, found.webhook().with(Status.PAUSED));
              case PAUSED -> new Kept.Done(found);
              case UNVERIFIED, SWITCHED_OFF -> new Kept.NotNow(found.webhook().status());
            });
  }

  /** Goes on where deliveries were stopped, by whomever. */
  public Kept resume(String id, Caller caller) {
    return decide(
        id,
        caller,
        found ->
            switch (found.webhook().status()) {
              case PAUSED, SWITCHED_OFF -> begin(found.webhook());
              case ACTIVE -> new Kept.Done(found);
              case UNVERIFIED -> new Kept.NotNow(found.webhook().status());
            });
  }

  /** Gives it another key. */
  public Kept rotate(String id, Caller caller) {
    return decide(
        id,
        caller,
        found -> store(found, found.webhook().rotated(chance.key(clock.instant()), overlap)));
  }

  /** Sends again what was published at that moment or later. */
  public Kept replay(String id, Instant from, Caller caller) {
    return decide(id, caller, found -> restart(found, log.at(from)));
  }

  /** Sends again what stands behind this cursor. */
  public Kept replay(String id, Cursor after, Caller caller) {
    return decide(id, caller, found -> restart(found, after));
  }

  private Kept restart(Standing found, Cursor cursor) {
    webhooks.restart(found.webhook().id(), Progress.from(cursor));
    return webhooks
        .find(found.webhook().id())
        .<Kept>map(Kept.Done::new)
        .orElseGet(Kept.Unknown::new);
  }

  /** Sends its target a message, now, whatever its status. */
  public Optional<Post.Answer> ping(String id, Caller caller) {
    return find(id, caller)
        .map(found -> post.send(messages.ping(found.webhook(), clock.instant())));
  }

  private Kept decide(String id, Caller caller, Function<Standing, Kept> decision) {
    return find(id, caller).map(decision).orElseGet(Kept.Unknown::new);
  }

  private Kept store(Standing found, Webhook changed) {
    if (webhooks.change(changed)) {
      return new Kept.Done(new Standing(changed, found.progress()));
    }
    return webhooks
        .find(changed.id())
        .<Kept>map(now -> new Kept.Stale(now.webhook()))
        .orElseGet(Kept.Unknown::new);
  }
}
