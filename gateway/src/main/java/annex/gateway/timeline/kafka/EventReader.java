package annex.gateway.timeline.kafka;

import annex.contracts.Area;
import annex.contracts.Topic;
import annex.gateway.timeline.Change;
import annex.gateway.timeline.Delivery;
import annex.gateway.timeline.Heard;
import annex.gateway.timeline.PackedJson;
import annex.gateway.timeline.RecordedVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads what the timeline needs from an event's payload, and takes the body as the bytes that it
 * is. Fields that it does not know are passed over: later versions may add some.
 */
final class EventReader {

  private static final JsonFactory JSON = new JsonFactory();

  private EventReader() {}

  /** What a record of one of the timeline's topics says. */
  static Change change(String topic, byte[] payload, Heard heard) {
    if (topic.equals(Topic.SECTIONS.name())) {
      return version(payload, heard);
    }
    return topic.equals(Topic.NOTICES.name())
        ? NoticeReader.step(payload, heard)
        : delivery(payload, heard);
  }

  static RecordedVersion version(byte[] payload, Heard heard) {
    var fields = new Fields(payload, "body");
    var area = fields.area();
    return new RecordedVersion(
        fields.text("establishmentId"),
        area,
        Integer.parseInt(fields.text("version")),
        LocalDate.parse(fields.text("effectiveFrom")),
        Instant.parse(fields.text("recordedAt")),
        Optional.ofNullable(fields.optional("noticeOfChange")).map(Integer::valueOf).orElse(null),
        heard,
        area == Area.CAPACITY ? title(payload, fields.from, fields.to) : null,
        fields.value());
  }

  static Delivery delivery(byte[] payload, Heard heard) {
    var fields = new Fields(payload, "summary");
    return new Delivery(
        fields.text("establishmentId"),
        fields.area(),
        Long.parseLong(fields.text("sequence")),
        heard,
        fields.value());
  }

  /** Name and region stand in the object {@code establishment} of the capacity body. */
  private static RecordedVersion.@Nullable Title title(byte[] payload, int from, int to) {
    try (var json = JSON.createParser(ObjectReadContext.empty(), payload, from, to - from)) {
      expect(json, JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean found = "establishment".equals(json.currentName());
        json.nextToken();
        if (found) {
          var scalars = scalars(json);
          var name = scalars.get("name");
          var region = scalars.get("region");
          return name == null || region == null ? null : new RecordedVersion.Title(name, region);
        }
        json.skipChildren();
      }
      return null;
    }
  }

  private static Map<String, String> scalars(JsonParser json) {
    var scalars = new HashMap<String, String>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = json.currentName();
      if (json.nextToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
        scalars.put(name, json.getString());
      }
      json.skipChildren();
    }
    return scalars;
  }

  private static void expect(JsonParser json, JsonToken token) {
    if (json.nextToken() != token) {
      throw new IllegalArgumentException("no object");
    }
  }

  /** The scalar fields of a payload, and where its one large value stands. */
  private static final class Fields {

    private final byte[] payload;
    private final Map<String, String> scalars = new HashMap<>();
    private int from;
    private int to;

    Fields(byte[] payload, String large) {
      this.payload = payload;
      try (var json = JSON.createParser(ObjectReadContext.empty(), payload)) {
        expect(json, JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
          var name = json.currentName();
          json.nextToken();
          if (name.equals(large)) {
            from = (int) json.currentTokenLocation().getByteOffset();
            json.skipChildren();
            to = (int) json.currentLocation().getByteOffset();
          } else if (json.currentToken().isScalarValue()
              && json.currentToken() != JsonToken.VALUE_NULL) {
            scalars.put(name, json.getString());
          } else {
            json.skipChildren();
          }
        }
      }
      if (from == to) {
        throw new IllegalArgumentException("'" + large + "' is missing");
      }
    }

    Area area() {
      var code = text("area");
      return Area.of(code)
          .orElseThrow(() -> new IllegalArgumentException("no area: '" + code + "'"));
    }

    String text(String field) {
      var text = scalars.get(field);
      if (text == null) {
        throw new IllegalArgumentException("'" + field + "' is missing");
      }
      return text;
    }

    @Nullable String optional(String field) {
      return scalars.get(field);
    }

    PackedJson value() {
      return PackedJson.of(payload, from, to);
    }
  }
}
