package annex.commissioning.section.web;

import annex.commissioning.section.SectionVersion;
import annex.contracts.Area;
import annex.contracts.IsoText;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/**
 * A version of a section as it is read.
 *
 * @param establishmentId agency code
 * @param area code of the area
 * @param version number of the version
 * @param effectiveFrom ISO date
 * @param recordedAt ISO instant, UTC, milliseconds
 * @param noticeOfChange number of the Notice of Change that it is the effect of, or null
 * @param body the area's own body
 */
public record SectionView(
    String establishmentId,
    String area,
    int version,
    String effectiveFrom,
    String recordedAt,
    @JsonInclude @Nullable Integer noticeOfChange,
    @JsonRawValue String body) {

  /** The same with another body. */
  SectionView withBody(String other) {
    return new SectionView(
        establishmentId, area, version, effectiveFrom, recordedAt, noticeOfChange, other);
  }

  static SectionView of(Area area, SectionVersion version) {
    return new SectionView(
        version.establishment().code(),
        area.code(),
        version.number(),
        version.effectiveFrom().toString(),
        IsoText.of(version.recordedAt()),
        version.noticeOfChange(),
        version.body());
  }
}
