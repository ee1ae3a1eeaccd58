package annex.interventions.agreed;

import annex.chassis.check.Fields;

/**
 * How much is agreed for the year over all programmes (INT-36).
 *
 * @param agreedStarts people who begin a programme
 * @param agreedCompletions people who complete one
 */
public record Volumes(Integer agreedStarts, Integer agreedCompletions) {
  public Volumes {
    Fields.check()
        .present("agreedStarts", agreedStarts)
        .notNegative("agreedStarts", agreedStarts, "INT-36")
        .present("agreedCompletions", agreedCompletions)
        .notNegative("agreedCompletions", agreedCompletions, "INT-36")
        .orRefuse();
  }
}
