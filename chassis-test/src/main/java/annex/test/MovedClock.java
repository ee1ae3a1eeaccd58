package annex.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until it is moved. */
public final class MovedClock extends Clock {

  private final AtomicReference<Instant> now;

  public MovedClock(Instant start) {
    this.now = new AtomicReference<>(start);
  }

  public void move(Duration by) {
    var _ = now.updateAndGet(moment -> moment.plus(by));
  }

  public void set(Instant moment) {
    now.set(moment);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
