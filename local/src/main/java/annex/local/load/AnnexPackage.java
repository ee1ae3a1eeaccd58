package annex.local.load;

import annex.contracts.Area;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * An annex package: a directory with one JSON file per area. Its folder {@code changes} is not
 * read: it holds later versions, which only a Notice of Change can bring.
 *
 * @param directory of the package
 */
public record AnnexPackage(Path directory) {

  /** Name of the file with an area's section, such as {@code family-visits.json}. */
  public static String fileOf(Area area) {
    return area.code() + ".json";
  }

  /** Whether it holds at least one file. */
  public boolean exists() {
    return Arrays.stream(Area.values()).anyMatch(area -> Files.exists(path(area)));
  }

  Optional<byte[]> content(Area area) {
    try {
      return Files.exists(path(area))
          ? Optional.of(Files.readAllBytes(path(area)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(Area area) {
    return directory.resolve(fileOf(area));
  }
}
