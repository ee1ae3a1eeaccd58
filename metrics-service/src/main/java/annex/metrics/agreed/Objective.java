package annex.metrics.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objective of table 6 (GOV-21).
 *
 * @param number from 1
 * @param reference to intentions, as printed
 * @param commissioningIntentions codes of the intentions that it serves
 * @param title short
 * @param summary in our own words
 * @param milestones with their due dates; those before the annex year are legitimate (GOV-23)
 * @param leadRoles who leads, as roles
 * @param supportingRoles who helps, as roles
 * @param contributesToRegionalObjective as printed; blank is not no
 * @param monitoring who watches over it
 * @param programmeTargeting for whom programmes are meant
 * @param facts figures and names that the text states
 */
public record Objective(
    Integer number,
    String reference,
    List<String> commissioningIntentions,
    String title,
    String summary,
    List<Milestone> milestones,
    List<String> leadRoles,
    List<String> supportingRoles,
    @Nullable YesOrNo contributesToRegionalObjective,
    List<Monitoring> monitoring,
    List<ProgrammeTargeting> programmeTargeting,
    List<Fact> facts) {

  public Objective {
    Fields.check()
        .present("number", number)
        .positive("number", number, "GOV-21")
        .text("reference", reference)
        .texts("commissioningIntentions", commissioningIntentions)
        .each("commissioningIntentions", commissioningIntentions, CommissioningIntention.CODE, "2f")
        .text("title", title)
        .text("summary", summary)
        .rows("milestones", milestones)
        .texts("leadRoles", leadRoles)
        .texts("supportingRoles", supportingRoles)
        .rows("monitoring", monitoring)
        .rows("programmeTargeting", programmeTargeting)
        .rows("facts", facts)
        .orRefuse();
    commissioningIntentions = List.copyOf(commissioningIntentions);
    milestones = List.copyOf(milestones);
    leadRoles = List.copyOf(leadRoles);
    supportingRoles = List.copyOf(supportingRoles);
    monitoring = List.copyOf(monitoring);
    programmeTargeting = List.copyOf(programmeTargeting);
    facts = List.copyOf(facts);
  }

  /** An answer that may also be blank. */
  public enum YesOrNo {
    YES,
    NO
  }

  /** A milestone; where it is a number of things, how many. */
  public record Milestone(
      String milestone, DueDate due, @Nullable Quantity quantity, @Nullable String note) {
    public Milestone {
      Fields.check()
          .text("milestone", milestone)
          .present("due", due)
          .optionalText("note", note)
          .orRefuse();
    }
  }

  /** A number of things, 0 or more; the unit is a code. */
  public record Quantity(BigDecimal amount, String unit) {
    public Quantity {
      Fields.check()
          .present("amount", amount)
          .notNegative("amount", amount)
          .text("unit", unit)
          .matches("unit", unit, Notation.CODE, "HECTARES")
          .orRefuse();
    }
  }

  /** A forum that watches over an objective; the cadence is a code, or null. */
  public record Monitoring(String forum, @Nullable String cadence) {
    public Monitoring {
      Fields.check()
          .text("forum", forum)
          .matches("cadence", cadence, Notation.CODE, "QUARTERLY")
          .orRefuse();
    }
  }

  /** For whom a programme is meant, and from which month, where one is stated. */
  public record ProgrammeTargeting(String programme, String criterion, @Nullable YearMonth from) {
    public ProgrammeTargeting {
      Fields.check().text("programme", programme).text("criterion", criterion).orRefuse();
    }
  }
}
