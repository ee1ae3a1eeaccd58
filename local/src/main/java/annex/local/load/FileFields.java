package annex.local.load;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The fields of a file of an annex package, one JSON object.
 *
 * @param values by name, exactly as they are written
 */
record FileFields(Map<String, String> values) {

  private static final String ESTABLISHMENT = "establishmentId";
  private static final Pattern AGENCY_CODE = Pattern.compile("\"([A-Z]{3})\"");
  private static final JsonFactory JSON = new JsonFactory();

  FileFields {
    values = Map.copyOf(values);
  }

  /**
   * Reads a file.
   *
   * @param known names of the fields that it may have
   * @throws UnreadableFile with a pointer and what is wrong there
   */
  static FileFields read(byte[] content, Set<String> known) {
    return new FileFields(fields(text(content), known));
  }

  /** The agency code of the establishment. */
  String establishmentId() {
    var code = AGENCY_CODE.matcher(required(ESTABLISHMENT));
    if (!code.matches()) {
      throw new UnreadableFile("/" + ESTABLISHMENT, "is not an agency code of three letters");
    }
    return code.group(1);
  }

  /** A value that has to be there. */
  String required(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new UnreadableFile("/" + name, "is missing");
    }
    return value;
  }

  /** A value, null when it is not there. */
  @Nullable String optional(String name) {
    return values.get(name);
  }

  private static String text(byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableFile("", "is not UTF-8");
    }
  }

  private static Map<String, String> fields(String text, Set<String> known) {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableFile("", "is not an object");
      }
      var fields = new HashMap<String, String>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        var name = parser.currentName();
        if (!known.contains(name)) {
          throw new UnreadableFile("/" + name, "is not a field of a package's file");
        }
        if (fields.put(name, value(text, parser)) != null) {
          throw new UnreadableFile("/" + name, "stands twice");
        }
      }
      if (parser.nextToken() != null) {
        throw new UnreadableFile("", "has something after its end");
      }
      return fields;
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  private static String value(String text, JsonParser parser) {
    parser.nextToken();
    var from = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    // Text is read when it is asked for: only then is its end known.
    parser.finishToken();
    return text.substring(from, (int) parser.currentLocation().getCharOffset()).strip();
  }

  private static UnreadableFile malformed(JacksonException e) {
    var place = e.getLocation();
    return new UnreadableFile(
        "",
        "is not JSON at line %d, column %d: %s"
            .formatted(place.getLineNr(), place.getColumnNr(), e.getOriginalMessage()));
  }
}
