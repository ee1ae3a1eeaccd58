package annex.commissioning.notice;

import annex.commissioning.EstablishmentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All Notices of Change of one area. */
public interface NoticesOfChange {

  /**
   * Adds a proposed one together with its event.
   *
   * @return false when the number is taken; nothing is changed then
   */
  boolean add(NoticeOfChange notice);

  /**
   * Puts its next revision in its place, together with the events of the step.
   *
   * @return false when it is not at the revision before any more; nothing is changed then
   */
  boolean advance(NoticeOfChange next);

  /** The one with this number. */
  Optional<NoticeOfChange> find(EstablishmentId establishment, int number);

  /** The greatest number given, 0 for none. */
  int last(EstablishmentId establishment);

  /**
   * A stretch of them, newest first.
   *
   * @param status code of the status that they have, null for any
   */
  List<NoticeOfChange> newestFirst(
      EstablishmentId establishment, @Nullable String status, long offset, int size);

  /** How many there are with this status, null for any. */
  long count(EstablishmentId establishment, @Nullable String status);

  /** Some of those that were left taking effect before a moment. */
  List<NoticeOfChange> takingEffectSince(Instant before, int atMost);
}
