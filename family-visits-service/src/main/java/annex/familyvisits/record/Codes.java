package annex.familyvisits.record;

import annex.chassis.check.Fields;
import annex.chassis.web.Parameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Codes of the wire: the name of a constant in lower case, with hyphens. */
public final class Codes {

  private Codes() {}

  /** The code of a constant. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant with this code. */
  public static <E extends Enum<E>> @Nullable E read(Class<E> type, @Nullable String code) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(code))
        .findFirst()
        .orElse(null);
  }

  /** The constant with this code, which was checked before. */
  public static <E extends Enum<E>> E known(Class<E> type, String code) {
    var found = read(type, code);
    if (found == null) {
      throw new IllegalArgumentException("was not checked");
    }
    return found;
  }

  /** The constant that a query asks for by its code; null where it asks for nothing. */
  public static <E extends Enum<E>> @Nullable E asked(
      String parameter, @Nullable String code, Class<E> type) {
    return Parameters.optional(parameter, code, text -> read(type, text), listed(type));
  }

  /** All codes, for messages. */
  public static String listed(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Codes::of)
        .collect(Collectors.joining(", ", "one of ", ""));
  }

  /** The field holds one of these codes. */
  public static <E extends Enum<E>> Fields check(
      Fields fields, String field, @Nullable String code, Class<E> type, @Nullable String rule) {
    return fields
        .present(field, code)
        .is(field, code, text -> read(type, text) != null, "must be " + listed(type), rule);
  }
}
