package annex.chassis.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the fields of one record in its compact constructor, all of them before it refuses:
 *
 * <pre>{@code
 * public Industry {
 *   Fields.check().text("activity", activity).notNegative("places", places, "ACT-4").orRefuse();
 * }
 * }</pre>
 */
public final class Fields {

  /** Longest text of a field, in UTF-16 units: generous for a paragraph, small for a store. */
  public static final int LONGEST_TEXT = 4_000;

  /** Most rows of a list: far above any annex, far below what would hurt. */
  public static final int MOST_ROWS = 2_000;

  private final List<Fault> faults = new ArrayList<>();

  private Fields() {}

  /** Begins the checks of a record. */
  public static Fields check() {
    return new Fields();
  }

  /** The field is there, not null. */
  public Fields present(String field, @Nullable Object value) {
    if (value == null) {
      faults.add(Fault.shape(pointer(field), "is required and must not be null"));
    }
    return this;
  }

  /** The field is there and holds text that is not blank. */
  public Fields text(String field, @Nullable String value) {
    if (value == null) {
      return present(field, null);
    }
    return optionalText(field, value);
  }

  /** Where the field is not null, it holds text that is not blank and not too long. */
  public Fields optionalText(String field, @Nullable String value) {
    if (value == null) {
      return this;
    }
    if (value.isBlank()) {
      return refuse(field, "must not be blank; a blank cell is null", null);
    }
    return longest(field, value);
  }

  private Fields longest(String field, String value) {
    return value.length() <= LONGEST_TEXT
        ? this
        : refuse(field, "must not be longer than " + LONGEST_TEXT + " characters", null);
  }

  /** The list is there, not too long, and no row of it is null. */
  public Fields rows(String field, @Nullable Collection<?> rows) {
    if (rows == null) {
      return present(field, null);
    }
    if (rows.size() > MOST_ROWS) {
      return refuse(field, "must not have more than " + MOST_ROWS + " rows", null);
    }
    int index = 0;
    for (var row : rows) {
      present(field + "/" + index++, row);
    }
    return this;
  }

  /** The list is there, and its rows are texts that are not blank. */
  public Fields texts(String field, @Nullable Collection<String> rows) {
    rows(field, rows);
    if (rows != null && rows.size() <= MOST_ROWS) {
      int index = 0;
      for (String row : rows) {
        optionalText(field + "/" + index++, row);
      }
    }
    return this;
  }

  /** The map is there; its values may be null. */
  public Fields entries(String field, @Nullable Map<?, ?> entries) {
    if (entries == null) {
      return present(field, null);
    }
    return entries.size() <= MOST_ROWS
        ? this
        : refuse(field, "must not have more than " + MOST_ROWS + " entries", null);
  }

  /** No two rows have the same key. The list and its rows may be null here; others check that. */
  public <R> Fields distinct(
      String field, @Nullable List<R> rows, Function<R, ?> key, @Nullable String rule) {
    if (rows == null) {
      return this;
    }
    var seen = new HashSet<Object>();
    for (int index = 0; index < rows.size(); index++) {
      var row = rows.get(index);
      var value = row == null ? null : key.apply(row);
      if (value != null && !seen.add(value)) {
        refuse(field + "/" + index, "repeats '" + value + "', which stands above", rule);
      }
    }
    return this;
  }

  /** Where the number is not null, it is 0 or more. */
  public Fields notNegative(String field, @Nullable Number value) {
    return notNegative(field, value, null);
  }

  /** Where the number is not null, it is 0 or more, as this rule asks. */
  public Fields notNegative(String field, @Nullable Number value, @Nullable String rule) {
    return value == null || signum(value) >= 0 ? this : refuse(field, "must be 0 or more", rule);
  }

  /** Where the number is not null, it is above 0, as this rule asks. */
  public Fields positive(String field, @Nullable Number value, @Nullable String rule) {
    return value == null || signum(value) > 0 ? this : refuse(field, "must be above 0", rule);
  }

  /** Where the number is not null, it is a percentage, 0 to 100. */
  public Fields percentage(String field, @Nullable Number value) {
    return value == null || (value.doubleValue() >= 0 && value.doubleValue() <= 100)
        ? this
        : refuse(field, "must be a percentage from 0 to 100", null);
  }

  /**
   * Where both values are not null, this one is not above the other.
   *
   * @param other name of the field that holds {@code most}
   */
  public <C extends Comparable<? super C>> Fields notAbove(
      String field, @Nullable C value, String other, @Nullable C most, @Nullable String rule) {
    return value == null || most == null || value.compareTo(most) <= 0
        ? this
        : refuse(field, "must not be above " + other, rule);
  }

  /**
   * Where the text is not null, it is written like the example.
   *
   * @param notation what the whole text must match
   */
  public Fields matches(String field, @Nullable String value, Pattern notation, String example) {
    return value == null || notation.matcher(value).matches()
        ? this
        : refuse(field, "must be written such as " + example, null);
  }

  /** Where they are not null, all texts of the list are written like the example. */
  public Fields each(String field, @Nullable List<String> rows, Pattern notation, String example) {
    for (int index = 0; rows != null && index < rows.size(); index++) {
      matches(field + "/" + index, rows.get(index), notation, example);
    }
    return this;
  }

  /** Where the value is not null, it is as it must be. */
  public <V> Fields is(
      String field,
      @Nullable V value,
      Predicate<? super V> asItMustBe,
      String message,
      @Nullable String rule) {
    return value == null || asItMustBe.test(value) ? this : refuse(field, message, rule);
  }

  /** Records that a value cannot be. */
  public Fields refuse(String field, String message, @Nullable String rule) {
    faults.add(Fault.value(pointer(field), message, rule));
    return this;
  }

  /**
   * Ends the checks.
   *
   * @throws InvalidFields when anything is wrong
   */
  public void orRefuse() {
    if (!faults.isEmpty()) {
      throw new InvalidFields(faults);
    }
  }

  private static String pointer(String field) {
    return "/" + field;
  }

  private static int signum(Number value) {
    return value instanceof BigDecimal exact
        ? exact.signum()
        : (int) Math.signum(value.doubleValue());
  }
}
