package annex.gateway.annexes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Puts JSON together from texts, numbers and pieces that are JSON already. */
final class JsonText {

  private final ByteArrayOutputStream out;

  JsonText(int expected) {
    out = new ByteArrayOutputStream(expected);
  }

  /** Appends what is JSON already. */
  JsonText raw(String json) {
    return raw(json.getBytes(StandardCharsets.UTF_8));
  }

  JsonText raw(byte[] json) {
    out.writeBytes(json);
    return this;
  }

  /** Appends the members of an object that is JSON already, to those of another. */
  JsonText members(byte[] object) {
    int from = 0;
    int to = object.length;
    while (object[from] != '{') {
      from++;
    }
    while (object[to - 1] != '}') {
      to--;
    }
    out.write(object, from + 1, to - from - 2);
    return this;
  }

  /** Appends a text in quotes, or null. */
  JsonText text(@Nullable Object value) {
    if (value == null) {
      return raw("null");
    }
    var quoted = new StringBuilder("\"");
    value.toString().codePoints().forEach(unit -> escape(quoted, unit));
    return raw(quoted.append('"').toString());
  }

  private static void escape(StringBuilder quoted, int unit) {
    if (unit == '"' || unit == '\\') {
      quoted.append('\\').append((char) unit);
    } else if (unit < ' ') {
      quoted.append("\\u%04x".formatted(unit));
    } else {
      quoted.appendCodePoint(unit);
    }
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
