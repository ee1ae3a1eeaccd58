package annex.commissioning.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A file of the real annex, as it lies in the project. */
public final class Sample {

  private static final Path ANNEX = Path.of("..", "samples", "hmp-wymott");
  private static final JsonMapper JSON = new JsonMapper();

  private Sample() {}

  /** The whole file, such as {@code capacity.json}. */
  public static ObjectNode file(String name) {
    try {
      return (ObjectNode) JSON.readTree(Files.readString(ANNEX.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The request that commences a section as the file says. */
  public static ObjectNode commencement(String area) {
    var request = file(area + ".json");
    request.remove("establishmentId");
    return request;
  }

  /** JSON without white space, fields in their order. */
  public static String compact(JsonNode json) {
    return JSON.writeValueAsString(json);
  }
}
