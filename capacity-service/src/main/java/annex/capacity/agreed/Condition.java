package annex.capacity.agreed;

import annex.chassis.check.Fields;
import java.util.regex.Pattern;

/**
 * What the annex says of how a table may be changed.
 *
 * @param table its number, such as 2a
 * @param statement in our own words
 */
public record Condition(String table, String statement) {

  private static final Pattern TABLE = Pattern.compile("[1-9][a-z]?");

  public Condition {
    Fields.check()
        .text("table", table)
        .is("table", table, text -> TABLE.matcher(text).matches(), "must be such as 2a", null)
        .text("statement", statement)
        .orRefuse();
  }
}
