package annex.chassis.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Scalars with one way to write them. Dates have four-digit years; a number has no exponent that
 * would make a page of zeros; a text is Unicode without stray surrogates or NUL.
 */
final class ExactScalars extends SimpleModule {

  private static final long serialVersionUID = 1L;

  private static final DateTimeFormatter DATE = fourDigitYear("-MM-dd");
  private static final DateTimeFormatter MONTH = fourDigitYear("-MM");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private static final int MOST_DIGITS = 20;

  ExactScalars() {
    super("exact-scalars");
    text(String.class, ExactScalars::unicode);
    text(LocalDate.class, text -> LocalDate.parse(text, DATE));
    text(YearMonth.class, ExactScalars::month);
    text(LocalTime.class, text -> LocalTime.parse(text, TIME));
    text(Instant.class, Instant::parse);
    text(Duration.class, Duration::parse);
    addKeyDeserializer(YearMonth.class, new MonthKey());
    token(Integer.class, JsonParser::getIntValue, JsonToken.VALUE_NUMBER_INT);
    token(Long.class, JsonParser::getLongValue, JsonToken.VALUE_NUMBER_INT);
    token(Boolean.class, JsonParser::getBooleanValue, JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);
    token(
        BigDecimal.class,
        ExactScalars::plainNumber,
        JsonToken.VALUE_NUMBER_INT,
        JsonToken.VALUE_NUMBER_FLOAT);
    addSerializer(BigDecimal.class, new PlainNumberWriter());
    addSerializer(LocalTime.class, new ToStringSerializer(LocalTime.class));
  }

  private static DateTimeFormatter fourDigitYear(String rest) {
    return new DateTimeFormatterBuilder()
        .appendValue(ChronoField.YEAR, 4)
        .appendPattern(rest)
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private <T> void text(Class<T> type, Function<String, T> parse) {
    addDeserializer(type, new TextReader<>(type, parse));
  }

  private <T> void token(Class<T> type, Function<JsonParser, T> get, JsonToken... tokens) {
    addDeserializer(type, new TokenReader<>(type, get, Set.of(tokens)));
  }

  private static BigDecimal plainNumber(JsonParser parser) {
    var number = parser.getDecimalValue();
    if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
      throw new ArithmeticException("too long");
    }
    return number;
  }

  private static YearMonth month(String text) {
    return YearMonth.parse(text, MONTH);
  }

  private static String unicode(String text) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      boolean pair =
          Character.isHighSurrogate(unit)
              && at + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(at + 1));
      if (pair) {
        at++;
      } else if (unit == 0 || Character.isSurrogate(unit)) {
        throw new IllegalArgumentException("no Unicode text");
      }
    }
    return text;
  }

  private static final class TextReader<T> extends StdDeserializer<T> {

    private final Class<T> type;
    private final transient Function<String, T> parse;

    TextReader(Class<T> type, Function<String, T> parse) {
      super(type);
      this.type = type;
      this.parse = parse;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return type.cast(context.handleUnexpectedToken(context.constructType(type), parser));
      }
      String text = parser.getString();
      try {
        return parse.apply(text);
      } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
        return type.cast(context.handleWeirdStringValue(type, unreadable(text), "unreadable"));
      }
    }

    private static String unreadable(String text) {
      return text.codePoints()
          .map(c ->
              c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? '?' : c)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }
  }

  private static final class MonthKey extends KeyDeserializer {
    @Override
    public @Nullable Object deserializeKey(String key, DeserializationContext context) {
      try {
        return month(key);
      } catch (DateTimeException e) {
        return context.handleWeirdKey(YearMonth.class, key, "no month");
      }
    }
  }

  /** Takes a value from tokens of its own kind only: no text is a number here. */
  private static final class TokenReader<T> extends StdDeserializer<T> {

    private final Class<T> type;
    private final transient Function<JsonParser, T> get;
    private final Set<JsonToken> tokens;

    TokenReader(Class<T> type, Function<JsonParser, T> get, Set<JsonToken> tokens) {
      super(type);
      this.type = type;
      this.get = get;
      this.tokens = tokens;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
      if (!tokens.contains(parser.currentToken())) {
        return type.cast(context.handleUnexpectedToken(context.constructType(type), parser));
      }
      try {
        return get.apply(parser);
      } catch (InputCoercionException | ArithmeticException e) {
        return type.cast(context.handleWeirdNumberValue(type, 0, "out of range"));
      }
    }
  }

  private static final class PlainNumberWriter extends StdSerializer<BigDecimal> {

    PlainNumberWriter() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal number, JsonGenerator json, SerializationContext context) {
      json.writeNumber(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }
  }
}
