package annex.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The settings and scripts of other programs, which are kept beside the classes. */
public final class Resource {

  private Resource() {}

  /** The text of one of them. */
  public static String text(String name) {
    try (var in = Resource.class.getResourceAsStream("/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
