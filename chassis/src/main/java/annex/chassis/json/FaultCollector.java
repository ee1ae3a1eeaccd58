package annex.chassis.json;

import annex.chassis.check.Fault;
import annex.chassis.check.InvalidFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/**
 * Notes what is wrong in a document and lets the reading go on with null in its place. What such a
 * null then breaks further up is not reported again.
 */
final class FaultCollector extends DeserializationProblemHandler {

  private static final int MOST_FAULTS = 100;

  private final List<Fault> faults = new ArrayList<>();

  List<Fault> faults() {
    return faults;
  }

  void add(Fault fault) {
    if (faults.size() < MOST_FAULTS && !known(fault.pointer())) {
      faults.add(fault);
    }
  }

  private boolean known(String pointer) {
    return faults.stream()
        .map(Fault::pointer)
        .anyMatch(seen -> seen.equals(pointer) || seen.startsWith(pointer + "/"));
  }

  /** Unknown fields come when their record is made, from a buffer that has forgotten its place. */
  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      @Nullable ValueDeserializer<?> deserializer,
      @Nullable Object bean,
      String name) {
    var reader = context.getParser();
    var pointer = here(reader);
    if (!parser.equals(reader)) {
      pointer = pointer.append(JsonPointer.empty().appendProperty(name));
    }
    add(Fault.shape(pointer.toString(), "'" + name + "' is not a known field"));
    parser.skipChildren();
    return true;
  }

  @Override
  public @Nullable Object handleWeirdKey(
      DeserializationContext context, Class<?> type, String key, String message) {
    add(Fault.shape(here(context.getParser()).toString(), "'" + key + "' is " + notA(type)));
    return null;
  }

  @Override
  public @Nullable Object handleWeirdStringValue(
      DeserializationContext context, Class<?> type, String value, String message) {
    add(
        Fault.shape(
            here(context.getParser()).toString(), "'" + brief(value) + "' is " + notA(type)));
    return null;
  }

  @Override
  public @Nullable Object handleWeirdNumberValue(
      DeserializationContext context, Class<?> type, Number value, String message) {
    add(Fault.shape(here(context.getParser()).toString(), "a number is " + notA(type)));
    return null;
  }

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType type,
      JsonToken token,
      JsonParser parser,
      @Nullable String message) {
    add(Fault.shape(here(parser).toString(), kindOf(token) + " is " + notA(type.getRawClass())));
    parser.skipChildren();
    return null;
  }

  @Override
  public @Nullable Object handleInstantiationProblem(
      DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable thrown) {
    String pointer = here(context.getParser()).toString();
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidFields invalid) {
        invalid.faults().forEach(fault -> add(fault.under(pointer)));
        return null;
      }
    }
    add(Fault.shape(pointer, "is " + notA(type)));
    return null;
  }

  private static JsonPointer here(JsonParser parser) {
    return parser.streamReadContext().pathAsPointer();
  }

  private static String kindOf(JsonToken token) {
    return switch (token) {
      case START_OBJECT, PROPERTY_NAME -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      default -> "this";
    };
  }

  private static String notA(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(", ", "none of ", ""));
    }
    return "not " + Kinds.of(type);
  }

  private static String brief(String value) {
    return value.length() <= 60 ? value : value.substring(0, 60) + "...";
  }
}
