package annex.capacity.difference;

import annex.commissioning.EstablishmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an establishment's differences: the one thing that changes. Each assessment, and
 * each dismissal, makes another one with the next revision.
 *
 * @param establishment that is assessed
 * @param revision rises by one with every change, from 1
 * @param basis what the last assessment was made of
 * @param last number that was given to a difference, 0 for none
 * @param open differences, by number; a subject has one at most
 * @param summary the last delivery summary, or null
 * @param moved differences that were found or have ended with this revision
 */
public record Assessment(
    EstablishmentId establishment,
    int revision,
    Basis basis,
    int last,
    List<MaterialDifference> open,
    @Nullable Summary summary,
    List<MaterialDifference> moved) {

  public Assessment {
    open = List.copyOf(open);
    moved = List.copyOf(moved);
  }

  /** Before the first. */
  public static Assessment none(EstablishmentId establishment) {
    return new Assessment(establishment, 1, Basis.NOTHING, 0, List.of(), null, List.of());
  }

  /** Whether a difference with these figures was dismissed before. */
  @FunctionalInterface
  interface Dismissals {
    boolean contain(Subject subject, int agreed, int actual);
  }

  /**
   * The next assessment.
   *
   * @param news what it is made of
   * @param agreed figures that are in force
   * @param noticeOfChange number of the one that they are the effect of, or null
   * @param actual figures that are known
   */
  Assessment next(
      Basis news,
      Map<Subject, Agreed> agreed,
      @Nullable Integer noticeOfChange,
      Map<Subject, Actual> actual,
      Thresholds thresholds,
      Dismissals dismissals,
      Instant now) {
    var nowOpen = new ArrayList<MaterialDifference>();
    var nowMoved = new ArrayList<MaterialDifference>();
    for (var difference : open) {
      var ending = ending(difference, agreed, noticeOfChange, actual, thresholds, now);
      if (ending.isPresent()) {
        nowMoved.add(difference.ended(ending.get()));
      } else {
        nowOpen.add(difference);
      }
    }
    int number = last;
    for (var entry : actual.entrySet()) {
      var subject = entry.getKey();
      var figure = agreed.get(subject);
      int people = entry.getValue().people();
      if (figure != null
          && thresholds.of(subject).isExceeded(figure.people(), people)
          && nowOpen.stream().noneMatch(known -> known.subject().equals(subject))
          && !dismissals.contain(subject, figure.people(), people)) {
        var found =
            new MaterialDifference(
                establishment,
                ++number,
                subject,
                figure,
                entry.getValue(),
                thresholds.of(subject),
                now,
                null);
        nowOpen.add(found);
        nowMoved.add(found);
      }
    }
    return new Assessment(establishment, revision + 1, news, number, nowOpen, summary, nowMoved);
  }

  /** How a difference has ended, if it has. What was not counted again is as it was. */
  private static Optional<Ending> ending(
      MaterialDifference difference,
      Map<Subject, Agreed> agreed,
      @Nullable Integer noticeOfChange,
      Map<Subject, Actual> actual,
      Thresholds thresholds,
      Instant now) {
    var subject = difference.subject();
    var nowAgreed = agreed.get(subject);
    var nowActual = actual.getOrDefault(subject, difference.actual());
    int version = agreed.values().stream().mapToInt(Agreed::version).findFirst().orElse(0);
    if (nowAgreed == null) {
      return version == 0
          ? Optional.empty()
          : Optional.of(new Ending.Resolved(now, version, noticeOfChange));
    }
    boolean material = thresholds.of(subject).isExceeded(nowAgreed.people(), nowActual.people());
    if (material && difference.hasFigures(nowAgreed, nowActual)) {
      return Optional.empty();
    }
    boolean agreedAnew = nowAgreed.people() != difference.agreed().people();
    if (!material && agreedAnew) {
      return Optional.of(new Ending.Resolved(now, version, noticeOfChange));
    }
    return Optional.of(
        new Ending.Superseded(
            now,
            agreedAnew ? version : null,
            nowActual.people() == difference.actual().people() ? null : nowActual.source()));
  }

  /** With a summary, where it says anything that the last one does not. */
  Assessment summarised(String text, Instant now) {
    if (summary != null && summary.text().equals(text)) {
      return this;
    }
    long sequence = summary == null ? 1 : summary.sequence() + 1;
    return new Assessment(
        establishment, revision, basis, last, open, new Summary(sequence, now, text), moved);
  }

  /** Without an open difference, which a party has dismissed. */
  Assessment without(MaterialDifference dismissed) {
    return new Assessment(
        establishment,
        revision + 1,
        basis,
        last,
        open.stream().filter(known -> known.number() != dismissed.number()).toList(),
        summary,
        List.of(dismissed));
  }
}
