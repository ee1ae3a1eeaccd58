package annex.feed.webhook;

import annex.feed.log.Wanted;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its owner knows it. How far its deliveries have come is its {@link Progress}.
 *
 * @param url where events are sent
 * @param noticeUrl where its owner is told that it fails or was switched off, or null
 * @param wanted which events
 * @param note of its owner, or null
 * @param keys that sign, the newest first
 * @param rights by which it is decided what is sent
 * @param reason why it was switched off, or null
 * @param revision rises with every change, from 1
 */
public record Webhook(
    String id,
    Owner owner,
    URI url,
    @Nullable URI noticeUrl,
    Wanted wanted,
    @Nullable String note,
    Status status,
    List<SigningKey> keys,
    Rights rights,
    Instant createdAt,
    @Nullable String reason,
    int revision) {

  public Webhook {
    keys = List.copyOf(keys);
  }

  /** A new one. Nothing is sent before its target is verified. */
  public static Webhook registered(
      String id, Owner owner, Terms terms, Rights rights, SigningKey key, Instant now) {
    return new Webhook(
        id,
        owner,
        terms.url(),
        terms.noticeUrl(),
        terms.wanted(),
        terms.note(),
        Status.UNVERIFIED,
        List.of(key),
        rights,
        now,
        null,
        1);
  }

  /** What its owner says about it. */
  public record Terms(URI url, @Nullable URI noticeUrl, Wanted wanted, @Nullable String note) {

    /** All that something is sent to. */
    List<URI> targets() {
      return noticeUrl == null ? List.of(url) : List.of(url, noticeUrl);
    }
  }

  /** What its owner says about it now. */
  Terms terms() {
    return new Terms(url, noticeUrl, wanted, note);
  }

  /** With other terms, and the rights of whoever changes them; another target is verified anew. */
  public Webhook changed(Terms terms, Rights by) {
    boolean proven = terms.url().equals(url) && terms().targets().containsAll(terms.targets());
    return new Webhook(
        id,
        owner,
        terms.url(),
        terms.noticeUrl(),
        terms.wanted(),
        terms.note(),
        proven ? status : Status.UNVERIFIED,
        keys,
        by,
        createdAt,
        proven ? reason : null,
        revision + 1);
  }

  /** With this status; whatever it was switched off for is over. */
  public Webhook with(Status next) {
    return with(next, null);
  }

  /** Switched off for this reason. */
  public Webhook switchedOff(String why) {
    return with(Status.SWITCHED_OFF, why);
  }

  private Webhook with(Status next, @Nullable String why) {
    return new Webhook(
        id, owner, url, noticeUrl, wanted, note, next, keys, rights, createdAt, why, revision + 1);
  }

  /** With another key; those before it sign as well for a while, so that no delivery is lost. */
  public Webhook rotated(SigningKey key, Duration overlap) {
    var now = key.createdAt();
    var before =
        keys.stream().filter(one -> one.signs(now)).map(one -> one.endingAt(now.plus(overlap)));
    return new Webhook(
        id,
        owner,
        url,
        noticeUrl,
        wanted,
        note,
        status,
        Stream.concat(Stream.of(key), before).toList(),
        rights,
        createdAt,
        reason,
        revision + 1);
  }

  /** The keys that sign at this moment, the newest first. */
  public List<SigningKey> signing(Instant now) {
    return keys.stream().filter(key -> key.signs(now)).toList();
  }
}
