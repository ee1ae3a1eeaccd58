package annex.feed.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The webhooks in the store. */
public interface Webhooks {

  /** Stores a new one. */
  void add(Webhook webhook, Progress progress);

  /** One of them with how far it has come. */
  Optional<Standing> find(String id);

  /** Those of an owner, the oldest first. */
  List<Standing> of(Owner owner);

  /** Replaces the one whose revision is the one before; false when there is none. */
  boolean change(Webhook changed);

  /**
   * Replaces the one whose revision is the one before with what is switched off; false when there
   * is none.
   *
   * @param told what its owner is to be told, in place of what it has not been told yet
   */
  boolean switchOff(Webhook switchedOff, Optional<Notice> told);

  /** Removes it, whatever is under way. */
  void remove(String id);

  /** Lets its deliveries go on from another place. Nothing is told any more of their failing. */
  void restart(String id, Progress progress);

  /**
   * Takes one whose deliveries are due and that nobody has, for a while.
   *
   * @param holder who takes it
   * @param until when others may take it, unless it is kept
   */
  Optional<Standing> take(String holder, Instant now, Instant until);

  /**
   * Stores how far deliveries have come, and keeps the webhook for longer. What its owner has not
   * been told yet is dropped when the webhook does not fail any more.
   *
   * @param told what its owner is to be told from now on, if there is something new
   * @return as it stands now; empty when the holder has lost it, its owner has set its cursor, or
   *     it is not active any more
   */
  Optional<Standing> keep(
      String id, String holder, Progress progress, Optional<Notice> told, Instant until);

  /** Gives it back. */
  void giveBack(String id, String holder);

  /** A webhook, and how far it has come. */
  record Standing(Webhook webhook, Progress progress) {}
}
