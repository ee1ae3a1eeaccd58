package annex.local.load;

import annex.contracts.Area;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An annex package: a directory with one JSON file per area, the section as it commences, and a
 * folder {@code changes} with a file for each later version.
 *
 * @param directory of the package
 */
public record AnnexPackage(Path directory) {

  private static final String CHANGES = "changes";
  private static final String JSON = ".json";

  /** Name of the file with an area's section, such as {@code family-visits.json}. */
  public static String fileOf(Area area) {
    return area.code() + JSON;
  }

  /** Whether it holds at least one file. */
  public boolean exists() {
    return Arrays.stream(Area.values()).anyMatch(area -> Files.exists(path(fileOf(area))))
        || !changes().isEmpty();
  }

  /** Names of the files with changes by their dates; those that cannot be read come first. */
  List<String> changes() {
    var folder = path(CHANGES);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(file -> CHANGES + "/" + file.getFileName())
          .filter(name -> name.endsWith(JSON))
          .sorted(Comparator.comparing(this::date).thenComparing(Comparator.naturalOrder()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The changes that can be read, by their dates. */
  List<ChangeFile> readableChanges() {
    return changes().stream().flatMap(name -> readable(name).stream()).toList();
  }

  /** The area of a change; that its name ends with, where the file cannot be read. */
  Optional<Area> areaOf(String change) {
    return readable(change)
        .map(ChangeFile::area)
        .or(() ->
            Arrays.stream(Area.values()).filter(area -> change.endsWith(fileOf(area))).findFirst());
  }

  private String date(String name) {
    return readable(name).map(ChangeFile::date).orElse("");
  }

  private Optional<ChangeFile> readable(String name) {
    try {
      return Optional.of(ChangeFile.read(content(name)));
    } catch (UnreadableFile e) {
      return Optional.empty();
    }
  }

  boolean has(String name) {
    return Files.exists(path(name));
  }

  byte[] content(String name) {
    try {
      return Files.readAllBytes(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(String name) {
    return directory.resolve(name);
  }
}
