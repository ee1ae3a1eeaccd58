package annex.gateway.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one section of one establishment. It never changes: what is heard makes
 * another history.
 *
 * @param versions by effective date and, within a date, by number
 * @param delivery the latest summary, or null
 */
record SectionHistory(List<RecordedVersion> versions, @Nullable Delivery delivery) {

  static final SectionHistory NOTHING = new SectionHistory(List.of(), null);

  private static final Comparator<RecordedVersion> BY_DATE =
      Comparator.comparing(RecordedVersion::effectiveFrom)
          .thenComparingInt(RecordedVersion::number);

  SectionHistory {
    versions = List.copyOf(versions);
  }

  /** With a version, which may have been heard before: then the later sending counts. */
  SectionHistory with(RecordedVersion version) {
    var others = new ArrayList<>(versions);
    for (var other : versions) {
      if (other.number() == version.number()) {
        if (other.heardAt().isAfter(version.heardAt())) {
          return this;
        }
        others.remove(other);
      }
    }
    others.add(version);
    others.sort(BY_DATE);
    return new SectionHistory(others, delivery);
  }

  /** With a delivery summary, unless a later one is known. */
  SectionHistory with(Delivery heard) {
    boolean older = delivery != null && delivery.sequence() > heard.sequence();
    return older ? this : new SectionHistory(versions, heard);
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

  /** When anything of it was sent for the last time. */
  Instant lastHeardAt() {
    var last = delivery == null ? Instant.MIN : delivery.heardAt();
    for (var version : versions) {
      if (version.heardAt().isAfter(last)) {
        last = version.heardAt();
      }
    }
    return last;
  }
}
