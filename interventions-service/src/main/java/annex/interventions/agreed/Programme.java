package annex.interventions.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import java.util.regex.Pattern;

/**
 * An accredited programme of table 5 and how much of it is agreed for the year (INT-36).
 *
 * @param code such as {@code C-SOTP}
 * @param name as printed
 * @param group code of the group that it is counted in
 * @param agreedStarts people who begin it
 * @param agreedCompletions people who complete it, not above the starts
 */
public record Programme(
    String code, String name, String group, Integer agreedStarts, Integer agreedCompletions) {

  static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]*");

  public Programme {
    Fields.check()
        .text("code", code)
        .matches("code", code, CODE, "C-SOTP")
        .text("name", name)
        .text("group", group)
        .matches("group", group, Notation.CODE, "LIVING_SKILLS")
        .present("agreedStarts", agreedStarts)
        .notNegative("agreedStarts", agreedStarts, "INT-36")
        .present("agreedCompletions", agreedCompletions)
        .notNegative("agreedCompletions", agreedCompletions, "INT-36")
        .orRefuse();
  }
}
