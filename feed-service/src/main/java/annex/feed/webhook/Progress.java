package annex.feed.webhook;

import annex.feed.log.Cursor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the deliveries of a webhook have come.
 *
 * @param cursor behind the last event that was taken
 * @param failures how often in a row the next one has not been
 * @param failingSince when that began, or null
 * @param nextAt not before then it is tried again, or null
 * @param warnedAt when it became due that its owner is told of it, or null
 * @param replays rises whenever its owner sets the cursor: deliveries under way do not set it back
 */
public record Progress(
    Cursor cursor,
    int failures,
    @Nullable Instant failingSince,
    @Nullable Instant nextAt,
    @Nullable Instant warnedAt,
    int replays) {

  /** From here on. */
  public static Progress from(Cursor cursor) {
    return new Progress(cursor, 0, null, null, null, 0);
  }

  /** Everything up to here has been taken, or was not wanted. */
  Progress reached(Cursor further) {
    return new Progress(further, 0, null, null, null, replays);
  }

  /** The next one was not taken. */
  Progress failed(Instant now, Pauses pauses) {
    return new Progress(
        cursor,
        failures + 1,
        failingSince == null ? now : failingSince,
        pauses.next(failures + 1, now),
        warnedAt,
        replays);
  }

  /** Its owner is to be told that it fails. */
  Progress warned(Instant now) {
    return new Progress(cursor, failures, failingSince, nextAt, now, replays);
  }
}
