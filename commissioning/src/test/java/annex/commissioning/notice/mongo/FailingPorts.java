package annex.commissioning.notice.mongo;

import annex.commissioning.EstablishmentId;
import annex.commissioning.notice.NoticeOfChange;
import annex.commissioning.notice.NoticesOfChange;
import annex.commissioning.section.SectionVersion;
import annex.commissioning.section.SectionVersions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Ports that fail at one write, before it is made or after, and at every one that follows. */
final class FailingPorts {

  private final NoticesOfChange notices;
  private final SectionVersions versions;
  private final int failsAt;
  private final boolean written;
  private final AtomicInteger writes = new AtomicInteger();
  private final AtomicInteger looks = new AtomicInteger();

  /**
   * Over ports that work.
   *
   * @param failsAt number of the write that fails, from 1
   * @param written whether it is made nevertheless
   */
  FailingPorts(NoticesOfChange notices, SectionVersions versions, int failsAt, boolean written) {
    this.notices = notices;
    this.versions = versions;
    this.failsAt = failsAt;
    this.written = written;
  }

  /** How many writes were asked for. */
  int writes() {
    return writes.get();
  }

  /** How often somebody looked for what was left taking effect. */
  int looks() {
    return looks.get();
  }

  private boolean write(BooleanSupplier made) {
    int number = writes.incrementAndGet();
    if (number > failsAt || (number == failsAt && !written)) {
      throw new IllegalStateException("the store is away");
    }
    boolean done = made.getAsBoolean();
    if (number == failsAt) {
      throw new IllegalStateException("the store is away, after it has written");
    }
    return done;
  }

  NoticesOfChange notices() {
    return new Notices();
  }

  SectionVersions versions() {
    return new Versions();
  }

  private final class Notices implements NoticesOfChange {

    @Override
    public boolean add(NoticeOfChange notice) {
      return write(() -> notices.add(notice));
    }

    @Override
    public boolean advance(NoticeOfChange next) {
      return write(() -> notices.advance(next));
    }

    @Override
    public Optional<NoticeOfChange> find(EstablishmentId establishment, int number) {
      return notices.find(establishment, number);
    }

    @Override
    public int last(EstablishmentId establishment) {
      return notices.last(establishment);
    }

    @Override
    public List<NoticeOfChange> newestFirst(
        EstablishmentId establishment, @Nullable String status, long offset, int size) {
      return notices.newestFirst(establishment, status, offset, size);
    }

    @Override
    public long count(EstablishmentId establishment, @Nullable String status) {
      return notices.count(establishment, status);
    }

    @Override
    public List<NoticeOfChange> takingEffectSince(Instant before, int atMost) {
      looks.incrementAndGet();
      return notices.takingEffectSince(before, atMost);
    }
  }

  private final class Versions implements SectionVersions {

    @Override
    public boolean add(SectionVersion version) {
      return write(() -> versions.add(version));
    }

    @Override
    public Optional<SectionVersion> find(EstablishmentId establishment, int number) {
      return versions.find(establishment, number);
    }

    @Override
    public Optional<SectionVersion> inForce(
        EstablishmentId establishment, LocalDate asOf, @Nullable Instant knownAt) {
      return versions.inForce(establishment, asOf, knownAt);
    }

    @Override
    public List<SectionVersion> newestFirst(EstablishmentId establishment, long offset, int size) {
      return versions.newestFirst(establishment, offset, size);
    }

    @Override
    public long count(EstablishmentId establishment) {
      return versions.count(establishment);
    }
  }
}
