package annex.feed.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every event of the platform that is still kept, the events of one aggregate in their order. */
public interface EventLog {

  /** The place from which everything is told that was published at that moment or later. */
  Cursor at(Instant moment);

  /**
   * What is told next.
   *
   * @param most how many events there may be
   * @throws CursorPassed when something at that place is not kept any more
   * @throws CursorUnknown when the log has never been so far
   * @throws LogAway when the log cannot be read now
   */
  Stretch read(Cursor from, int most);

  /** Returns when something may be told from there, or when the time is over. */
  void await(Cursor from, Duration most);

  /**
   * A stretch of the log.
   *
   * @param entries in the order in which they are told
   * @param end whether nothing more was there
   */
  record Stretch(List<Entry> entries, boolean end) {
    public Stretch {
      entries = List.copyOf(entries);
    }
  }

  /**
   * What stands at a place of the log.
   *
   * @param event empty for what is no event
   */
  record Entry(String topic, int partition, long offset, Optional<Event> event) {

    /** The cursor once this has been told. */
    public Cursor after(Cursor before) {
      return before.with(topic, partition, offset + 1);
    }
  }

  /** What a cursor has yet to be told is partly gone. */
  final class CursorPassed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CursorPassed() {
      super("not kept any more", null, false, false);
    }
  }

  /** A cursor stems from another log, for this one has never been so far. */
  final class CursorUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CursorUnknown() {
      super("of another log", null, false, false);
    }
  }

  /** The log cannot be read now. */
  final class LogAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogAway(Throwable cause) {
      super("The log cannot be read now", cause, false, false);
    }
  }
}
