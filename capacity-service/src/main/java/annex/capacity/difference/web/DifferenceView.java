package annex.capacity.difference.web;

import annex.access.Withheld;
import annex.capacity.agreed.AgreedSection;
import annex.capacity.difference.Ending;
import annex.capacity.difference.MaterialDifference;
import annex.capacity.difference.Source;
import annex.contracts.IsoText;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A material difference as it is read.
 *
 * @param establishmentId agency code
 * @param number of the difference
 * @param status {@code open}, {@code resolved}, {@code superseded} or {@code dismissed}
 * @param subject what the figures say, such as {@code operational-capacity}
 * @param rule that asks for a Notice of Change
 * @param agreed the agreed figure
 * @param actual the certified or counted figure
 * @param difference by which the actual figure is above the agreed one; null where withheld
 * @param threshold that the difference exceeds
 * @param foundAt ISO instant, UTC, milliseconds
 * @param toCome the version to come that will resolve it while the figures are these, or null
 * @param ended how it ended, null while it is open
 */
@JsonInclude
record DifferenceView(
    String establishmentId,
    int number,
    String status,
    String subject,
    String rule,
    AgreedFigure agreed,
    ActualFigure actual,
    @Nullable Integer difference,
    Threshold threshold,
    String foundAt,
    @Nullable ToCome toCome,
    @Nullable End ended) {

  /**
   * An agreed figure.
   *
   * @param people or places; null where the caller is not to be shown it
   * @param version number of the section version that says so
   * @param place JSON pointer to it in the body of that version
   */
  @JsonInclude
  record AgreedFigure(@Nullable Integer people, int version, String place) {}

  /**
   * A certified or counted figure.
   *
   * @param people or places; null where the caller is not to be shown it
   * @param source that says so
   */
  @JsonInclude
  record ActualFigure(@Nullable Integer people, From source) {}

  /** Where a figure comes from. */
  record From(String kind, String reference, String asAt) {}

  /** Both numbers are exceeded. */
  record Threshold(int people, BigDecimal percent) {}

  /** A version that both parties have agreed and that is not in force yet. */
  @JsonInclude
  record ToCome(int version, @Nullable Integer noticeOfChange, String effectiveFrom) {}

  /**
   * How it ended.
   *
   * @param at ISO instant, UTC, milliseconds
   * @param version of the section that ended it, or null
   * @param noticeOfChange that resolved it, or null
   * @param supersededBy where the figure that took the place of the actual one comes from, or null
   * @param party that dismissed it, or null
   * @param client the program that dismissed it, or null
   * @param subject on whose behalf, or null
   * @param reason why, or null
   */
  @JsonInclude
  record End(
      String at,
      @Nullable Integer version,
      @Nullable Integer noticeOfChange,
      @Nullable From supersededBy,
      @Nullable String party,
      @Nullable String client,
      @Nullable String subject,
      @Nullable String reason) {}

  static DifferenceView of(
      MaterialDifference difference, @Nullable AgreedSection toCome, Withheld withheld) {
    boolean shown = !withheld.covers(difference.agreed().place());
    return new DifferenceView(
        difference.establishment().code(),
        difference.number(),
        difference.status().code(),
        difference.subject().code(),
        difference.subject().kind().rule(),
        new AgreedFigure(
            shown ? difference.agreed().people() : null,
            difference.agreed().version(),
            difference.agreed().place()),
        new ActualFigure(
            shown ? difference.actual().people() : null, from(difference.actual().source())),
        shown ? difference.difference() : null,
        new Threshold(difference.threshold().people(), difference.threshold().percent()),
        IsoText.of(difference.foundAt()),
        toCome == null
            ? null
            : new ToCome(
                toCome.version(), toCome.noticeOfChange(), toCome.effectiveFrom().toString()),
        end(difference.ending()));
  }

  private static @Nullable End end(@Nullable Ending ending) {
    return switch (ending) {
      case null -> null;
      case Ending.Resolved(var at, int version, var noticeOfChange) ->
          new End(IsoText.of(at), version, noticeOfChange, null, null, null, null, null);
      case Ending.Superseded(var at, var version, var source) ->
          new End(
              IsoText.of(at),
              version,
              null,
              source == null ? null : from(source),
              null,
              null,
              null,
              null);
      case Ending.Dismissed(var at, var by, var reason) ->
          new End(
              IsoText.of(at),
              null,
              null,
              null,
              by.party().code(),
              by.client(),
              by.subject(),
              reason);
    };
  }

  private static From from(Source source) {
    return new From(source.kind().code(), source.reference(), source.asAt().toString());
  }
}
