package annex.commissioning.section;

import annex.chassis.check.Fault;
import annex.commissioning.EstablishmentId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a section. It never changes.
 *
 * @param establishment whose annex it belongs to
 * @param number its place in the chain, from 1
 * @param effectiveFrom the date from which it holds
 * @param recordedAt the moment at which the platform learnt of it, to the millisecond
 * @param noticeOfChange number of the Notice of Change that it is the effect of, null for the
 *     commencement
 * @param body the one JSON text that stands for its body
 */
public record SectionVersion(
    EstablishmentId establishment,
    int number,
    LocalDate effectiveFrom,
    Instant recordedAt,
    @Nullable Integer noticeOfChange,
    String body) {

  /** Largest body in bytes: with its events it fits one document and one record of the broker. */
  public static final int LARGEST_BODY = 1024 * 1024;

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  /** How large a body is, in bytes. */
  public static int bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8).length;
  }

  /** What is wrong with a date from which a version is to hold. */
  public static List<Fault> dateFaults(LocalDate effectiveFrom) {
    return effectiveFrom.isBefore(EARLIEST) || effectiveFrom.isAfter(LATEST)
        ? List.of(
            Fault.value(
                "/effectiveFrom", "must be from %s to %s".formatted(EARLIEST, LATEST), null))
        : List.of();
  }

  /** The version that a section begins with. */
  static SectionVersion commencement(
      EstablishmentId establishment, LocalDate effectiveFrom, Instant recordedAt, String body) {
    return new SectionVersion(establishment, 1, effectiveFrom, recordedAt, null, body);
  }

  /** Whether it says the same from the same date. */
  boolean saysTheSameAs(SectionVersion other) {
    return effectiveFrom.equals(other.effectiveFrom) && body.equals(other.body);
  }
}
