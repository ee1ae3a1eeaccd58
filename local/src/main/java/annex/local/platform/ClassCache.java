package annex.local.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The JVM's ahead-of-time cache: classes loaded and linked in a training run. It belongs to one JDK
 * and one set of jars, named in the file beside it, and without it everything works, only later.
 *
 * @param file the cache
 */
public record ClassCache(Path file) {

  /** Beside the directory with the jars of this process's class path. */
  public static ClassCache ours() {
    var jar = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0]);
    return new ClassCache(jar.toAbsolutePath().resolve("../../annex.aot").normalize());
  }

  /** Whether there is one that belongs to this JDK and these jars. */
  boolean fits() {
    try {
      return Files.exists(file) && Files.exists(key()) && Files.readString(key()).equals(content());
    } catch (IOException e) {
      return false;
    }
  }

  /** Where a training run may write; what it leaves there is taken over by {@link #adopt}. */
  Path draft() {
    return file.resolveSibling("annex.aot.draft");
  }

  /** Held by whoever trains. */
  Path lock() {
    return file.resolveSibling("annex.aot.lock");
  }

  /** Makes the draft the cache. To be called when the training run ended well, and only then. */
  void adopt() {
    try {
      Files.deleteIfExists(key());
      Files.move(draft(), file, StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(key(), content());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves no cache behind. */
  void discard() {
    try {
      Files.deleteIfExists(key());
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void discardDraft() {
    try {
      Files.deleteIfExists(draft());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path key() {
    return file.resolveSibling("annex.aot.key");
  }

  private static String content() throws IOException {
    var jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(File::new)
            .map(jar -> "%s %d %d".formatted(jar, jar.length(), jar.lastModified()))
            .collect(Collectors.joining("\n"));
    var jdk = Files.readString(Path.of(System.getProperty("java.home"), "release"));
    return System.getProperty("java.home") + "\n" + jdk + jars + "\n";
  }
}
