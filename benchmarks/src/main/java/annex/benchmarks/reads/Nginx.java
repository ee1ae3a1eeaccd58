package annex.benchmarks.reads;

import annex.benchmarks.process.Background;
import annex.benchmarks.process.FreePorts;
import annex.benchmarks.process.Programs;
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

  private static final String SETTINGS =
      """
      %1$s
      worker_processes 1;
      daemon off;
      pid %2$s/nginx.pid;
      error_log %2$s/error.log warn;
      events { worker_connections 1024; }
      http {
        access_log off;
        client_body_temp_path %2$s/body;
        proxy_temp_path %2$s/proxy;
        fastcgi_temp_path %2$s/fastcgi;
        uwsgi_temp_path %2$s/uwsgi;
        scgi_temp_path %2$s/scgi;
        sendfile on;
        tcp_nopush on;
        open_file_cache max=100 inactive=1h;
        open_file_cache_valid 1h;
        keepalive_requests 1000000000;
        upstream capacity {
          server %4$s;
          keepalive 64;
          keepalive_requests 1000000000;
        }
        server {
          listen 127.0.0.1:%3$d;
          root %2$s/files;
          location /annexes/ {
            default_type application/json;
            etag on;
            gzip_static on;
            gzip_vary on;
            add_header Cache-Control no-cache;
          }
          location /capacity/ {
            proxy_pass http://capacity;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
          }
        }
      }
      """;

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
      var _ =
          Files.writeString(settings, SETTINGS.formatted(sameUser(), directory, port, capacity));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    process =
        workspace.start(
            "nginx",
            List.of(Programs.path("nginx"), "-p", directory.toString(), "-c", settings.toString()));
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
