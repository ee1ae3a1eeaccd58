package annex.interventions.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import org.jspecify.annotations.Nullable;

/**
 * The sums of the programmes of one kind, as printed in table 5 (INT-36).
 *
 * @param group code
 * @param label as printed
 * @param nationallyCommissioned whether the label says so, or null
 * @param agreedStarts people who begin a programme of the group
 * @param agreedCompletions people who complete one
 */
public record ProgrammeGroup(
    String group,
    String label,
    @Nullable Boolean nationallyCommissioned,
    Integer agreedStarts,
    Integer agreedCompletions) {
  public ProgrammeGroup {
    Fields.check()
        .text("group", group)
        .matches("group", group, Notation.CODE, "LIVING_SKILLS")
        .text("label", label)
        .present("agreedStarts", agreedStarts)
        .notNegative("agreedStarts", agreedStarts, "INT-36")
        .present("agreedCompletions", agreedCompletions)
        .notNegative("agreedCompletions", agreedCompletions, "INT-36")
        .orRefuse();
  }
}
