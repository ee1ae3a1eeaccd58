package annex.metrics.agreed;

import annex.chassis.check.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A commissioning intention of table 3 and how the establishment answers it.
 *
 * @param code such as {@code 2f}
 * @param theme number of its theme
 * @param title as printed
 * @param summary of the answer, in our own words
 * @param partnerAgencies that the answer names
 * @param datedCommitments with the time that is stated
 * @param undatedCommitments without one
 * @param facts figures and names that the answer states
 * @param ogrsBands what the answer says of OGRS bands; bands differ, none in most answers
 */
public record CommissioningIntention(
    String code,
    Integer theme,
    String title,
    String summary,
    List<String> partnerAgencies,
    List<DatedCommitment> datedCommitments,
    List<String> undatedCommitments,
    List<Fact> facts,
    List<OgrsShare> ogrsBands) {

  static final Pattern CODE = Pattern.compile("[1-9][a-z]");

  public CommissioningIntention {
    Fields.check()
        .text("code", code)
        .matches("code", code, CODE, "2f")
        .present("theme", theme)
        .positive("theme", theme, null)
        .text("title", title)
        .text("summary", summary)
        .texts("partnerAgencies", partnerAgencies)
        .rows("datedCommitments", datedCommitments)
        .texts("undatedCommitments", undatedCommitments)
        .rows("facts", facts)
        .rows("ogrsBands", ogrsBands)
        .distinct("ogrsBands", ogrsBands, OgrsShare::band, null)
        .orRefuse();
    partnerAgencies = List.copyOf(partnerAgencies);
    datedCommitments = List.copyOf(datedCommitments);
    undatedCommitments = List.copyOf(undatedCommitments);
    facts = List.copyOf(facts);
    ogrsBands = List.copyOf(ogrsBands);
  }

  /** Whether something is promised or was done already. */
  public enum CommitmentKind {
    COMMITMENT,
    PAST_EVENT
  }

  /** A commitment with the time that is stated for it. */
  public record DatedCommitment(String commitment, CommitmentKind kind, DueDate due) {
    public DatedCommitment {
      Fields.check()
          .text("commitment", commitment)
          .present("kind", kind)
          .present("due", due)
          .orRefuse();
    }
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
   * What an answer says of an OGRS band.
   *
   * @param band of OGRS
   * @param populationShare percentage of the population, or null
   * @param tspDatabaseShare percentage of the Thinking Skills Programme's database, or null
   * @param restorativeJustice whether it is offered to the band
   * @param tspRule when the programme is
   */
  public record OgrsShare(
      OgrsBand band,
      @Nullable BigDecimal populationShare,
      @Nullable BigDecimal tspDatabaseShare,
      Boolean restorativeJustice,
      String tspRule) {
    public OgrsShare {
      Fields.check()
          .present("band", band)
          .percentage("populationShare", populationShare)
          .percentage("tspDatabaseShare", tspDatabaseShare)
          .present("restorativeJustice", restorativeJustice)
          .text("tspRule", tspRule)
          .orRefuse();
    }
  }
}
