package annex.commissioning.section.web;

import annex.commissioning.section.SectionVersion;
import annex.contracts.IsoText;
import org.jspecify.annotations.Nullable;

/**
 * A version in the list of versions, without its body.
 *
 * @param version number of the version
 * @param effectiveFrom ISO date
 * @param recordedAt ISO instant, UTC, milliseconds
 * @param noticeOfChange number of the Notice of Change that it is the effect of, or null
 */
public record VersionSummary(
    int version, String effectiveFrom, String recordedAt, @Nullable Integer noticeOfChange) {

  static VersionSummary of(SectionVersion version) {
    return new VersionSummary(
        version.number(),
        version.effectiveFrom().toString(),
        IsoText.of(version.recordedAt()),
        version.noticeOfChange());
  }
}
