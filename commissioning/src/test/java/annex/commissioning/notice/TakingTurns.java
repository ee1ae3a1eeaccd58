package annex.commissioning.notice;

import annex.commissioning.EstablishmentId;
import annex.commissioning.notice.Interleavings.Turns;
import annex.commissioning.section.SectionVersion;
import annex.commissioning.section.SectionVersions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ports of an actor who waits for its turn before each call. */
record TakingTurns(Turns turns, NoticesOfChange notices, SectionVersions versions) {

  NoticesOfChange noticesInTurn() {
    return new Notices();
  }

  SectionVersions versionsInTurn() {
    return new Versions();
  }

  private final class Notices implements NoticesOfChange {

    @Override
    public boolean add(NoticeOfChange notice) {
      return turns.write("add " + notice, () -> notices.add(notice));
    }

    @Override
    public boolean advance(NoticeOfChange next) {
      return turns.write("advance " + next, () -> notices.advance(next));
    }

    @Override
    public Optional<NoticeOfChange> find(EstablishmentId establishment, int number) {
      return turns.read("find " + number, () -> notices.find(establishment, number));
    }

    @Override
    public int last(EstablishmentId establishment) {
      return turns.read("last", () -> notices.last(establishment));
    }

    @Override
    public List<NoticeOfChange> newestFirst(
        EstablishmentId establishment, @Nullable String status, long offset, int size) {
      return turns.read("list", () -> notices.newestFirst(establishment, status, offset, size));
    }

    @Override
    public long count(EstablishmentId establishment, @Nullable String status) {
      return turns.read("count", () -> notices.count(establishment, status));
    }

    @Override
    public List<NoticeOfChange> takingEffectSince(Instant before, int atMost) {
      return turns.read("left", () -> notices.takingEffectSince(before, atMost));
    }
  }

  private final class Versions implements SectionVersions {

    @Override
    public boolean add(SectionVersion version) {
      return turns.write("record " + version, () -> versions.add(version));
    }

    @Override
    public Optional<SectionVersion> find(EstablishmentId establishment, int number) {
      return turns.read("version " + number, () -> versions.find(establishment, number));
    }

    @Override
    public Optional<SectionVersion> inForce(
        EstablishmentId establishment, LocalDate asOf, @Nullable Instant knownAt) {
      return turns.read("in force", () -> versions.inForce(establishment, asOf, knownAt));
    }

    @Override
    public List<SectionVersion> newestFirst(EstablishmentId establishment, long offset, int size) {
      return turns.read("versions", () -> versions.newestFirst(establishment, offset, size));
    }

    @Override
    public long count(EstablishmentId establishment) {
      return turns.read("length", () -> versions.count(establishment));
    }
  }
}
