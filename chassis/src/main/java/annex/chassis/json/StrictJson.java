package annex.chassis.json;

import annex.chassis.check.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads request bodies strictly, and writes values as the one JSON text that stands for them. */
public final class StrictJson {

  /** Deepest nesting of a body; annexes need less than ten levels. */
  private static final int DEEPEST = 64;

  private final JsonMapper mapper;

  public StrictJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** The mapper that all of the platform's JSON is read and written with. */
  public static JsonMapper mapper(List<? extends JacksonModule> modules) {
    var factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .maxNameLength(200)
                    .build())
            .build();
    return JsonMapper.builder(factory)
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(
            MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(
            DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS,
            DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .addModule(new ExactScalars())
        .addModules(modules.toArray(JacksonModule[]::new))
        .build();
  }

  /** The type of a value, as {@link #read} takes it. */
  public JavaType type(java.lang.reflect.Type type) {
    return mapper.constructType(type);
  }

  /**
   * Reads a body.
   *
   * @throws InvalidBody naming every fault that was found
   */
  public Object read(byte[] body, JavaType type) {
    var collector = new FaultCollector();
    Object value;
    String document = text(body);
    if (document.isBlank()) {
      throw InvalidBody.malformed("The body is empty.");
    }
    var reader = mapper.readerFor(type).withHandler(collector);
    try (var parser = reader.createParser(document)) {
      value = reader.readValue(parser);
      if (parser.nextToken() != null) {
        throw InvalidBody.malformed("Something follows the end of the document.");
      }
    } catch (DatabindException e) {
      collector.add(Fault.shape(pointer(e), plain(e)));
      throw InvalidBody.of(collector.faults());
    } catch (InputCoercionException e) {
      collector.add(Fault.shape(pointer(e), "a number is out of range"));
      throw InvalidBody.of(collector.faults());
    } catch (JacksonException e) {
      throw InvalidBody.malformed(plain(e));
    }
    if (value == null && collector.faults().isEmpty()) {
      collector.add(Fault.shape("", "null is not " + Kinds.of(type.getRawClass())));
    }
    if (value == null || !collector.faults().isEmpty()) {
      throw InvalidBody.of(collector.faults());
    }
    return value;
  }

  /** Reads a body, as {@link #read(byte[], JavaType)} does. */
  public <T> T read(byte[] body, Class<T> type) {
    return type.cast(read(body, mapper.constructType(type)));
  }

  /** The one text that stands for this value: the same for equal values. */
  public String write(Object value) {
    return mapper.writeValueAsString(value);
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(body))
          .toString();
    } catch (CharacterCodingException e) {
      throw InvalidBody.malformed("The body is not UTF-8.");
    }
  }

  private static String pointer(JacksonException e) {
    var pointer = new StringBuilder();
    for (var step : e.getPath()) {
      var name = step.getPropertyName();
      pointer.append('/');
      pointer.append(name == null ? step.getIndex() : name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  private static String plain(JacksonException e) {
    var place = e.getLocation();
    var message = e.getOriginalMessage();
    var first = message.lines().findFirst().orElse("Not well formed").trim();
    boolean placed = e instanceof StreamReadException && place != null && place.getLineNr() > 0;
    return placed
        ? "%s, at line %d, column %d.".formatted(first, place.getLineNr(), place.getColumnNr())
        : first;
  }
}
