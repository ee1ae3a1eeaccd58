package annex.capacity.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How large a segment of table 4b is. OGRS bands exclude each other; sexual, violent and
 * indeterminate segments overlap them (INT-38), so sizes are never added up across segments.
 *
 * @param code of the segment
 * @param label as printed
 * @param coversWholePopulation whether everyone belongs to it
 * @param count of people, or null where none is printed
 * @param scoreBands how it divides by a score, or null
 * @param offenceShares how it divides by offence; may be empty
 * @param breakdown by OGRS band and offence, or null
 * @param source where the figures come from, or null
 * @param asAt the month that they stand for, or null
 */
public record Segment(
    String code,
    String label,
    Boolean coversWholePopulation,
    @Nullable Integer count,
    @Nullable ScoreBands scoreBands,
    List<OffenceShare> offenceShares,
    @Nullable Breakdown breakdown,
    @Nullable String source,
    @Nullable YearMonth asAt) {

  public Segment {
    Fields.check()
        .text("code", code)
        .matches("code", code, Notation.CODE, "OGRS_0_24")
        .text("label", label)
        .present("coversWholePopulation", coversWholePopulation)
        .notNegative("count", count, "INT-38")
        .rows("offenceShares", offenceShares)
        .distinct("offenceShares", offenceShares, OffenceShare::offence, null)
        .optionalText("source", source)
        .orRefuse();
    offenceShares = List.copyOf(offenceShares);
  }

  /** The bands of a score, which may be given a number of people and a percentage each. */
  public enum BandName {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH
  }

  /** The bands of OGRS, whole percentages with both ends. */
  public enum OgrsBand {
    OGRS_0_24,
    OGRS_25_49,
    OGRS_50_74,
    OGRS_75_89,
    OGRS_90_100
  }

  /**
   * How a segment divides by a score.
   *
   * @param scale code of the score, such as OSP
   * @param measures what it tells, or null
   * @param assessed people with a score, or null
   * @param bands of the score
   * @param total as printed
   */
  public record ScoreBands(
      String scale,
      @Nullable String measures,
      @Nullable Integer assessed,
      List<ScoreBand> bands,
      Share total) {
    public ScoreBands {
      Fields.check()
          .text("scale", scale)
          .matches("scale", scale, Notation.CODE, "OSP")
          .optionalText("measures", measures)
          .notNegative("assessed", assessed)
          .rows("bands", bands)
          .distinct("bands", bands, ScoreBand::band, null)
          .present("total", total)
          .orRefuse();
      bands = List.copyOf(bands);
    }
  }

  /** People with a score from {@code minimumScore} to {@code maximumScore}, both included. */
  public record ScoreBand(
      BandName band,
      Integer minimumScore,
      Integer maximumScore,
      @Nullable Integer count,
      @Nullable BigDecimal percent) {
    public ScoreBand {
      Fields.check()
          .present("band", band)
          .present("minimumScore", minimumScore)
          .notNegative("minimumScore", minimumScore)
          .present("maximumScore", maximumScore)
          .is(
              "maximumScore",
              maximumScore,
              most -> minimumScore == null || most >= minimumScore,
              "must not be below minimumScore",
              null)
          .notNegative("count", count)
          .percentage("percent", percent)
          .orRefuse();
    }
  }

  /** A number of people and the percentage that is printed for it; either may be blank. */
  public record Share(@Nullable Integer count, @Nullable BigDecimal percent) {
    public Share {
      Fields.check().notNegative("count", count).percentage("percent", percent).orRefuse();
    }
  }

  /** The percentage of a segment with an offence, as printed. */
  public record OffenceShare(String offence, @Nullable BigDecimal percent) {
    public OffenceShare {
      Fields.check()
          .text("offence", offence)
          .matches("offence", offence, Notation.CODE, "ROBBERY")
          .percentage("percent", percent)
          .orRefuse();
    }
  }

  /** A segment by OGRS band and offence. */
  public record Breakdown(List<BreakdownRow> rows, Share total) {
    public Breakdown {
      Fields.check()
          .rows("rows", rows)
          .distinct("rows", rows, BreakdownRow::ogrsBand, null)
          .present("total", total)
          .orRefuse();
      rows = List.copyOf(rows);
    }
  }

  /** An OGRS band of a breakdown, by offence. */
  public record BreakdownRow(
      OgrsBand ogrsBand, String label, List<OffenceCount> offences, Share total) {
    public BreakdownRow {
      Fields.check()
          .present("ogrsBand", ogrsBand)
          .text("label", label)
          .rows("offences", offences)
          .distinct("offences", offences, OffenceCount::offence, null)
          .present("total", total)
          .orRefuse();
      offences = List.copyOf(offences);
    }
  }

  /** People of a band with an offence; either figure may be blank. */
  public record OffenceCount(
      String offence, @Nullable Integer count, @Nullable BigDecimal percent) {
    public OffenceCount {
      Fields.check()
          .text("offence", offence)
          .matches("offence", offence, Notation.CODE, "ROBBERY")
          .notNegative("count", count)
          .percentage("percent", percent)
          .orRefuse();
    }
  }
}
