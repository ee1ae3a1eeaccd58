package annex.gateway.following;

import annex.access.View;
import annex.contracts.Area;
import annex.contracts.UkTime;
import annex.gateway.timeline.Annex;
import annex.gateway.timeline.RecordedVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Somebody who follows one annex, and how far that one has come. */
final class Follower {

  private final View view;
  private Position position;

  /**
   * A follower.
   *
   * @param from where it goes on
   */
  Follower(View view, Position from) {
    this.view = view;
    this.position = from;
  }

  /** One who is told what comes from now on. */
  static Follower fromNowOn(View view, Annex annex, LocalDate today) {
    var end = Position.BEGINNING;
    for (var change : annex.changes()) {
      end = end.after(change);
    }
    return new Follower(view, end.on(today));
  }

  /** News, and the position at which a follower stands who has heard it. */
  record Told(Position position, News news) {}

  /** Where it stands. */
  Position position() {
    return position;
  }

  /** What it has not been told yet, in order; it counts as told now. */
  List<Told> news(Annex annex, LocalDate today) {
    var told = new ArrayList<Told>();
    for (var change : annex.changes().stream().filter(position::isBefore).toList()) {
      position = position.after(change);
      if (view.shows(change.area())) {
        told.add(new Told(position, News.of(change)));
      }
    }
    if (today.isAfter(position.date())) {
      var since = position.date();
      position = position.on(today);
      cameIntoForce(annex, since, today)
          .map(version -> new News.SectionInForce(News.SectionVersion.of(version)))
          .forEach(news -> told.add(new Told(position, news)));
    }
    return told;
  }

  /** Those recorded ahead of a date that has come, unless another took their place before it. */
  private Stream<RecordedVersion> cameIntoForce(Annex annex, LocalDate since, LocalDate today) {
    return Arrays.stream(Area.values())
        .filter(view::shows)
        .flatMap(area -> annex.versions(area).stream())
        .filter(version ->
            version.effectiveFrom().isAfter(since) && !version.effectiveFrom().isAfter(today))
        .filter(version -> version.effectiveFrom().isAfter(UkTime.date(version.recordedAt())))
        .filter(version -> isInForce(annex, version));
  }

  private static boolean isInForce(Annex annex, RecordedVersion version) {
    var section = annex.read(version.effectiveFrom(), null).sections().get(version.area());
    return section != null && section.version().number() == version.number();
  }
}
