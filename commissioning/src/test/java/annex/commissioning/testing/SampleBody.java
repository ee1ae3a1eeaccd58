package annex.commissioning.testing;

import annex.chassis.check.Fault;
import annex.chassis.json.InvalidBody;
import annex.chassis.json.StrictJson;
import annex.commissioning.body.json.BodyModule;
import annex.commissioning.section.SectionType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A section body of the real annex, to be changed in a place or two and judged:
 *
 * <pre>{@code
 * assertThat(wymott.with("/services/6/places", 37).faults())
 *     .containsExactly("ACT-1 /services/6/coreHoursPerWeek");
 * }</pre>
 *
 * It never changes itself; each change gives a body of its own.
 */
public final class SampleBody<B> {

  private static final JsonMapper MAPPER = StrictJson.mapper(List.of(new BodyModule()));
  private static final StrictJson JSON = new StrictJson(MAPPER);

  private final SectionType<B> type;
  private final JsonNode tree;

  private SampleBody(SectionType<B> type, JsonNode tree) {
    this.type = type;
    this.tree = tree;
  }

  /** The body that the area commences with. */
  public static <B> SampleBody<B> of(SectionType<B> type) {
    return of(type, type.area().code() + ".json");
  }

  /** The body in this file of the package. */
  public static <B> SampleBody<B> of(SectionType<B> type, String file) {
    return new SampleBody<>(type, Objects.requireNonNull(Sample.file(file).get("body"), file));
  }

  /** The area that the body belongs to and the rules that judge it. */
  public SectionType<B> type() {
    return type;
  }

  /** The body as a tree, a copy. */
  public JsonNode tree() {
    return tree.deepCopy();
  }

  /**
   * The body with another value in a place.
   *
   * @param pointer to the place; after the last row of a list it adds a row
   * @param value a text, a number, a truth value, null, or a map or list of such
   */
  public SampleBody<B> with(String pointer, @Nullable Object value) {
    return changed(pointer, MAPPER.valueToTree(value));
  }

  /** The body with other JSON in a place. */
  public SampleBody<B> withJson(String pointer, String json) {
    return changed(pointer, MAPPER.readTree(json));
  }

  /** The body with what stands in one place also in another. */
  public SampleBody<B> withCopy(String from, String to) {
    return changed(to, tree.at(from).deepCopy());
  }

  /** The body without a field or row. */
  public SampleBody<B> without(String pointer) {
    return changed(pointer, null);
  }

  private SampleBody<B> changed(String pointer, @Nullable JsonNode value) {
    var copy = tree();
    var place = JsonPointer.compile(pointer);
    var last = place.last();
    switch (copy.at(place.head())) {
      case ArrayNode rows when value == null -> rows.remove(last.getMatchingIndex());
      case ArrayNode rows when last.getMatchingIndex() == rows.size() -> rows.add(value);
      case ArrayNode rows -> rows.set(last.getMatchingIndex(), value);
      case ObjectNode object when value == null -> object.remove(last.getMatchingProperty());
      case ObjectNode object -> object.set(last.getMatchingProperty(), value);
      default -> throw new IllegalArgumentException("nothing holds " + pointer);
    }
    return new SampleBody<>(type, copy);
  }

  /**
   * What refuses the body, as {@code CAP-13 /population/total}; what no rule refuses stands as
   * {@code shape} or {@code value} and its place.
   */
  public List<String> faults() {
    return findings().stream().map(SampleBody::brief).toList();
  }

  /** What refuses the body, with messages. */
  public List<Fault> findings() {
    try {
      var body = read();
      return type.rules().stream().flatMap(rule -> rule.breaches(body).stream()).toList();
    } catch (InvalidBody e) {
      if (e.faults().isEmpty()) {
        throw new AssertionError("a tree is a well-formed document", e);
      }
      return e.faults();
    }
  }

  private static String brief(Fault fault) {
    var said = fault.kind() == Fault.Kind.SHAPE ? "shape" : "value";
    return (fault.rule() == null ? said : fault.rule()) + " " + fault.pointer();
  }

  /** The body, read strictly. */
  public B read() {
    return JSON.read(MAPPER.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8), type.body());
  }

  /** The one text that stands for the body after it was read. */
  public String written() {
    return JSON.write(read());
  }

  /** The text that the tree itself gives, with fields in its own order. */
  public String canonical() {
    return JSON.write(
        MAPPER
            .readerFor(Object.class)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .<Object>readValue(MAPPER.writeValueAsString(tree)));
  }
}
