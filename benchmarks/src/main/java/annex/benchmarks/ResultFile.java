package annex.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every figure of every run, for whoever wants to know more than the table says. */
final class ResultFile {

  private ResultFile() {}

  /**
   * Writes {@code 2026-11-21T10-00-00Z.json}.
   *
   * @param content what was measured, by name
   */
  static Path write(Path directory, Instant at, Map<String, Object> content) {
    var name = at.truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-') + ".json";
    var json =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(content);
    try {
      return Files.writeString(Files.createDirectories(directory).resolve(name), json + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
