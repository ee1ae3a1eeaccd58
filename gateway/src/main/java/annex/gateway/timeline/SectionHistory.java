package annex.gateway.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one section of one establishment. It never changes: what is heard makes
 * another history.
 *
 * @param versions by effective date and, within a date, by number
 * @param steps of its Notices of Change, by number and revision
 * @param delivery the latest summary, or null
 */
record SectionHistory(
    List<RecordedVersion> versions, List<NoticeStep> steps, @Nullable Delivery delivery) {

  static final SectionHistory NOTHING = new SectionHistory(List.of(), List.of(), null);

  private static final Comparator<RecordedVersion> BY_DATE =
      Comparator.comparing(RecordedVersion::effectiveFrom)
          .thenComparingInt(RecordedVersion::number);

  private static final Comparator<NoticeStep> BY_NUMBER =
      Comparator.comparingInt(NoticeStep::number).thenComparingInt(NoticeStep::revision);

  SectionHistory {
    versions = List.copyOf(versions);
    steps = List.copyOf(steps);
  }

  /** With a version; one that was heard before keeps its place. */
  SectionHistory with(RecordedVersion version) {
    var heard = with(versions, version, other -> other.number() == version.number(), BY_DATE);
    return new SectionHistory(heard, steps, delivery);
  }

  /** With a step of a Notice of Change; one that was heard before keeps its place. */
  SectionHistory with(NoticeStep step) {
    var heard =
        with(
            steps,
            step,
            other -> other.number() == step.number() && other.revision() == step.revision(),
            BY_NUMBER);
    return new SectionHistory(versions, heard, delivery);
  }

  private static <C extends Change> List<C> with(
      List<C> all, C news, Predicate<C> same, Comparator<C> order) {
    var others = new ArrayList<>(all);
    var known = others.stream().filter(same).findFirst();
    known.ifPresent(others::remove);
    others.add(known.map(it -> Change.latest(it, news)).orElse(news));
    others.sort(order);
    return others;
  }

  /** With a delivery summary, unless a later one is known. */
  SectionHistory with(Delivery heard) {
    if (delivery == null || delivery.sequence() < heard.sequence()) {
      return new SectionHistory(versions, steps, heard);
    }
    return delivery.sequence() > heard.sequence()
        ? this
        : new SectionHistory(versions, steps, Change.latest(delivery, heard));
  }

  /**
   * The version in force: of those known by then the one with the latest effective date that is not
   * after {@code asOf}, and of several such the one with the greatest number.
   */
  Optional<RecordedVersion> inForce(LocalDate asOf, @Nullable Instant knownAt) {
    for (int index = versions.size() - 1; index >= 0; index--) {
      var version = versions.get(index);
      if (!version.effectiveFrom().isAfter(asOf) && version.knownBy(knownAt)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  /** Its Notices of Change as they stand, by number. */
  Stream<NoticeStep> notices() {
    return steps.stream()
        .filter(step ->
            steps.stream()
                .noneMatch(later ->
                    later.number() == step.number() && later.revision() > step.revision()));
  }

  /** Everything that was heard of it. */
  Stream<Change> changes() {
    return Stream.of(versions.stream(), steps.stream(), Stream.ofNullable(delivery))
        .flatMap(changes -> changes);
  }

  /** When anything of it was sent for the last time. */
  Instant lastHeardAt() {
    return changes().map(change -> change.heard().at()).max(Instant::compareTo).orElse(Instant.MIN);
  }
}
