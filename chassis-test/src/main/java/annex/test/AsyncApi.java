package annex.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The published AsyncAPI document, for tests to hold topics and produced records against. */
public final class AsyncApi {

  static final String FILE = "/asyncapi.yaml";

  private static final AsyncApi PUBLISHED = new AsyncApi(read(FILE));

  private final JsonNode document;
  private final Map<String, JsonNode> channels = new TreeMap<>();

  private AsyncApi(JsonNode document) {
    this.document = document;
    document
        .path("channels")
        .forEach(channel -> channels.put(channel.path("address").asString(), channel));
  }

  /** The document as it is published. */
  public static AsyncApi published() {
    return PUBLISHED;
  }

  /** The topics that it describes. */
  public Set<String> topics() {
    return channels.keySet();
  }

  /** The types of event that it describes on a topic. */
  public Set<String> types(String topic) {
    var types = new TreeSet<String>();
    channel(topic)
        .path("messages")
        .forEach(message -> types.add(resolved(message).path("name").asString()));
    return types;
  }

  /** Whether it says that an event of this type may stand on the topic under this key. */
  public boolean describes(String topic, String type, String key) {
    return message(topic, type).filter(message -> hasKey(message, key)).isPresent();
  }

  /**
   * What about a record is not as the document describes it; empty when all is.
   *
   * @param payload the record's value
   */
  public List<String> faults(String topic, String key, Headers headers, byte[] payload) {
    var attributes = new TreeMap<String, String>();
    headers.forEach(
        header -> attributes.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    var type = attributes.getOrDefault("ce_type", "");
    var message = message(topic, type);
    if (message.isEmpty()) {
      return List.of("'%s' is not described on %s".formatted(type, topic));
    }
    var faults = new ArrayList<String>();
    if (!hasKey(message.get(), key)) {
      faults.add("'%s' is no key of %s on %s".formatted(key, type, topic));
    }
    faults.addAll(headerFaults(message.get(), attributes));
    faults.addAll(EventSchemas.faults(type, new String(payload, StandardCharsets.UTF_8)));
    return faults;
  }

  /** Binds the channel of a topic to Kafka: partitions, what is kept and for how long. */
  JsonNode kafka(String topic) {
    return channel(topic).at("/bindings/kafka");
  }

  /** The message of this type on a topic. */
  Optional<JsonNode> message(String topic, String type) {
    return channel(topic)
        .path("messages")
        .valueStream()
        .map(this::resolved)
        .filter(message -> message.path("name").asString().equals(type))
        .findFirst();
  }

  /** The document itself. */
  JsonNode document() {
    return document;
  }

  /** What a reference within the document leads to. */
  JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref").asString("");
    return reference.startsWith("#") ? document.at(reference.substring(1)) : node;
  }

  private List<String> headerFaults(JsonNode message, Map<String, String> attributes) {
    var headers = new ObjectMapper().valueToTree(attributes);
    return message
        .path("traits")
        .valueStream()
        .map(trait -> EventSchemas.schema(resolved(trait).path("headers")))
        .flatMap(schema -> EventSchemas.faults(schema, headers).stream())
        .toList();
  }

  private static boolean hasKey(JsonNode message, String key) {
    var pattern = message.at("/bindings/kafka/key/pattern").asString();
    return Pattern.compile(pattern).matcher(key).find();
  }

  private JsonNode channel(String topic) {
    return channels.getOrDefault(topic, MissingNode.getInstance());
  }

  private static JsonNode read(String path) {
    try (var file = AsyncApi.class.getResourceAsStream(path)) {
      return new YAMLMapper().readTree(Objects.requireNonNull(file, path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
