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
 * @param heard when and where it was heard
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
    Heard heard,
    @Nullable Title title,
    PackedJson body)
    implements Change {

  /**
   * What an establishment is called and where it is.
   *
   * @param name such as HMP Wymott
   * @param region such as north-west
   */
  public record Title(String name, String region) {}

  @Override
  public RecordedVersion at(Heard place) {
    return new RecordedVersion(
        establishment, area, number, effectiveFrom, recordedAt, noticeOfChange, place, title, body);
  }

  /** Whether it was known by that moment; by now where the moment is null. */
  boolean knownBy(@Nullable Instant knownAt) {
    return knownAt == null || !recordedAt.isAfter(knownAt);
  }
}
