package annex.capacity.delivered;

import annex.chassis.check.Fields;
import org.jspecify.annotations.Nullable;

/** Numbers of people and places as they can be. */
public final class People {

  /** Far above any establishment, far below what would not add up. */
  public static final int MOST = 99_999;

  private People() {}

  /** Where the number is not null, it is one that an establishment could have. */
  public static Fields check(
      Fields fields, String field, @Nullable Integer number, @Nullable String rule) {
    return fields
        .notNegative(field, number, rule)
        .is(field, number, people -> people <= MOST, "must not be above " + MOST, null);
  }
}
