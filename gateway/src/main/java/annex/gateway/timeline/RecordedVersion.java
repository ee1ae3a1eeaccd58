package annex.gateway.timeline;

import annex.contracts.Area;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a section as it was heard of.
 *
 * @param establishment agency code
 * @param area that the section belongs to
 * @param number of the version
 * @param effectiveFrom the date from which it holds
 * @param recordedAt when its service recorded it
 * @param noticeOfChange number of the Notice of Change that it is the effect of, or null
 * @param heardAt when it was sent, the last time that it was
 * @param title name and region of the establishment, where the body tells them, or null
 * @param body its JSON text
 */
public record RecordedVersion(
    String establishment,
    Area area,
    int number,
    LocalDate effectiveFrom,
    Instant recordedAt,
    @Nullable Integer noticeOfChange,
    Instant heardAt,
    @Nullable Title title,
    PackedJson body) {

  /**
   * What an establishment is called and where it is.
   *
   * @param name such as HMP Wymott
   * @param region such as north-west
   */
  public record Title(String name, String region) {}

  /** Whether it was known by that moment; by now where the moment is null. */
  boolean knownBy(@Nullable Instant knownAt) {
    return knownAt == null || !recordedAt.isAfter(knownAt);
  }
}
