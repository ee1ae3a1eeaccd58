package annex.benchmarks.reads;

import annex.benchmarks.process.Background;
import annex.benchmarks.process.FreePorts;
import annex.benchmarks.process.Programs;
import annex.benchmarks.process.Resource;
import annex.benchmarks.process.RunningProcess;
import annex.benchmarks.process.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * An nginx with one worker that serves the annex from files, as the gateway answered it and with
 * the same headers, and stands before the capacity service as a proxy. It is set to be as quick as
 * it can.
 */
final class Nginx {

  private final int port = FreePorts.one();
  private final Background process;

  /**
   * Starts it.
   *
   * @param annex the files: without an ending the page as it is, with {@code .gz} gzip'd
   * @param capacity host and port of the service
   */
  Nginx(Workspace workspace, AnnexFiles annex, String capacity) {
    var directory = workspace.directory().resolve("nginx");
    var settings = directory.resolve("nginx.conf");
    try {
      var pages = Files.createDirectories(directory.resolve("files/annexes"));
      // Both of one date, as the two forms of one page are.
      var date = FileTime.fromMillis(System.currentTimeMillis());
      write(pages.resolve(annex.establishment()), annex.plain(), date);
      write(pages.resolve(annex.establishment() + ".gz"), annex.gzip(), date);
      var _ = Files.writeString(settings, settings(directory, capacity));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    process =
        workspace.start(
            "nginx",
            List.of(Programs.path("nginx"), "-p", directory.toString(), "-c", settings.toString()));
  }

  private String settings(Path directory, String capacity) {
    return Resource.text("nginx.conf")
        .replace("@user@", sameUser())
        .replace("@directory@", directory.toString())
        .replace("@port@", Integer.toString(port))
        .replace("@capacity@", capacity);
  }

  private static void write(Path file, byte[] content, FileTime date) throws IOException {
    var _ = Files.setLastModifiedTime(Files.write(file, content), date);
  }

  /** Started by root, workers would become somebody who may not read the files. */
  private static String sameUser() {
    return System.getProperty("user.name", "").equals("root") ? "user root;" : "";
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  void requireAlive() {
    process.requireAlive();
  }

  /** The worker, and the master that does nothing. */
  List<RunningProcess> processes() {
    return process.family();
  }
}
