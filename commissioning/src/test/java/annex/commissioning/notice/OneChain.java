package annex.commissioning.notice;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.EstablishmentId;
import annex.commissioning.section.SectionVersion;
import annex.commissioning.section.SectionVersions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** What must hold of a section and its Notices of Change once nothing is under way any more. */
public final class OneChain {

  private OneChain() {}

  /**
   * Asserts that versions and notices are numbered without a gap, that each version after the first
   * is the effect of one agreed notice, and that each agreed notice has its version.
   */
  public static void assertThatOneChainIsLeft(
      EstablishmentId establishment, NoticesOfChange notices, SectionVersions versions) {
    var chain = versions.newestFirst(establishment, 0, 1_000).reversed();
    var known = notices.newestFirst(establishment, null, 0, 1_000).reversed();
    assertThat(notices.takingEffectSince(Instant.parse("9999-01-01T00:00:00Z"), 1_000))
        .as("left taking effect")
        .isEmpty();
    assertThat(chain).extracting(SectionVersion::number).isEqualTo(numbers(chain.size()));
    assertThat(known).extracting(NoticeOfChange::number).isEqualTo(numbers(known.size()));
    var effects =
        chain.stream().map(SectionVersion::noticeOfChange).filter(Objects::nonNull).toList();
    assertThat(effects).as("a version of each").doesNotHaveDuplicates().hasSize(chain.size() - 1);
    var agreed = known.stream().filter(notice -> notice.status() == NoticeStatus.AGREED).toList();
    assertThat(agreed).extracting(NoticeOfChange::number).hasSameElementsAs(effects);
    for (var notice : agreed) {
      var version = versions.find(establishment, notice.effect()).orElseThrow();
      assertThat(version.noticeOfChange()).isEqualTo(notice.number());
      assertThat(version.effectiveFrom()).isEqualTo(notice.proposal().effectiveFrom());
      assertThat(Objects.requireNonNull(notice.decided()).version()).isEqualTo(version.number());
      assertThat(notice.decided().at()).isEqualTo(version.recordedAt());
      assertThat(notice.agreements())
          .extracting(agreement -> agreement.by().party())
          .hasSize(2)
          .doesNotHaveDuplicates();
    }
    for (int i = 1; i < chain.size(); i++) {
      assertThat(chain.get(i).recordedAt()).isAfter(chain.get(i - 1).recordedAt());
    }
    assertThat(known)
        .filteredOn(notice -> notice.status() == NoticeStatus.PROPOSED)
        .allMatch(notice -> notice.agreements().size() == 1 && notice.decided() == null);
  }

  private static List<Integer> numbers(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }
}
