package annex.local.load;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A file of an annex package: {@code
 * {"establishmentId":"WMI","effectiveFrom":"2014-04-01","body":{...}}}. Date and body are sent
 * exactly as they are written: the service judges them, and its pointers fit the file.
 *
 * @param establishmentId agency code
 * @param request what is posted: {@code effectiveFrom} and {@code body}
 */
record CommencementFile(String establishmentId, String request) {

  private static final String ESTABLISHMENT = "establishmentId";
  private static final String DATE = "effectiveFrom";
  private static final String BODY = "body";
  private static final Set<String> FIELDS = Set.of(ESTABLISHMENT, DATE, BODY);
  private static final Pattern AGENCY_CODE = Pattern.compile("\"([A-Z]{3})\"");
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Reads a file.
   *
   * @throws UnreadableFile with a pointer and what is wrong there
   */
  static CommencementFile read(byte[] content) {
    var fields = fields(text(content));
    var establishment = AGENCY_CODE.matcher(required(fields, ESTABLISHMENT));
    if (!establishment.matches()) {
      throw new UnreadableFile("/" + ESTABLISHMENT, "is not an agency code of three letters");
    }
    return new CommencementFile(
        establishment.group(1),
        "{\"effectiveFrom\":%s,\"body\":%s}"
            .formatted(required(fields, DATE), required(fields, BODY)));
  }

  private static String text(byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableFile("", "is not UTF-8");
    }
  }

  /** The values by name, as they are written. */
  private static Map<String, String> fields(String text) {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableFile("", "is not an object");
      }
      var fields = new HashMap<String, String>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        var name = parser.currentName();
        if (!FIELDS.contains(name)) {
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

  private static String required(Map<String, String> fields, String name) {
    var value = fields.get(name);
    if (value == null) {
      throw new UnreadableFile("/" + name, "is missing");
    }
    return value;
  }

  private static UnreadableFile malformed(JacksonException e) {
    var place = e.getLocation();
    return new UnreadableFile(
        "",
        "is not JSON at line %d, column %d: %s"
            .formatted(place.getLineNr(), place.getColumnNr(), e.getOriginalMessage()));
  }

  /** The file is not what a file of a package is. */
  static final class UnreadableFile extends RuntimeException {

    private final String pointer;

    UnreadableFile(String pointer, String message) {
      super(message);
      this.pointer = pointer;
    }

    String pointer() {
      return pointer;
    }
  }
}
