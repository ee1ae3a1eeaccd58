package annex.chassis.check;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a body.
 *
 * @param pointer JSON pointer to the place; inside {@link InvalidFields} relative to the record
 * @param message what is wrong
 * @param rule id of the rule that says so, or null
 * @param kind whether the shape or the value is wrong
 */
public record Fault(String pointer, String message, @Nullable String rule, Kind kind) {

  /** What is wrong: how the body is built, or what it says. */
  public enum Kind {
    /** A field is missing, unknown or of another type: the sender's program is at fault. */
    SHAPE,
    /** A value that cannot be: the sender's data is at fault. */
    VALUE
  }

  /** A fault of shape. */
  public static Fault shape(String pointer, String message) {
    return new Fault(pointer, message, null, Kind.SHAPE);
  }

  /** A fault of value. */
  public static Fault value(String pointer, String message, @Nullable String rule) {
    return new Fault(pointer, message, rule, Kind.VALUE);
  }

  /** The same fault seen from the record that holds the one it was found in. */
  public Fault under(String prefix) {
    return new Fault(prefix + pointer, message, rule, kind);
  }
}
