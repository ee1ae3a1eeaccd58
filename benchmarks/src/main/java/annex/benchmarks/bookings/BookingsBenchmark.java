package annex.benchmarks.bookings;

import annex.benchmarks.platform.Http;
import annex.benchmarks.platform.LocalPlatform;
import annex.benchmarks.platform.ModuleRow;
import annex.benchmarks.process.Programs;
import annex.benchmarks.process.Resource;
import annex.benchmarks.process.Unmeasurable;
import annex.benchmarks.process.Workspace;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;

/** Books visits in many sessions and in one, in turn with the driver alone on the same store. */
public final class BookingsBenchmark {

  private static final Duration EXTRA = Duration.ofSeconds(30);
  private static final long PRISONERS_A_RUN = 1_000_000;

  /** Of the warm-up in one prison: its sessions should not be full by then. */
  private static final int LONGEST_IN_ONE = 45;

  private static final int MANY = 2_000;

  private final BookingsSettings settings;
  private final Consumer<String> progress;
  private long runs;

  public BookingsBenchmark(BookingsSettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Measures; everything that it has started has ended when it returns or throws. */
  public BookingsResult run() {
    try (var workspace = Workspace.make();
        var anonymous = new Http()) {
      progress.accept("starting the platform, every module in its own process");
      var platform = new LocalPlatform(workspace, "platform");
      var _ = platform.up("--processes");
      var modules = platform.modules();
      var server =
          settings.store().isEmpty()
              ? "mongodb://127.0.0.1:" + ModuleRow.named(modules, "store").port()
              : settings.store();
      var http = anonymous.bearing(platform.token("provider"));
      progress.accept("starting family-visits again, with the JVM flags of production");
      var database = "annex_bench_" + ProcessHandle.current().pid();
      var service = VisitsService.replace(workspace, http, modules, server + "/" + database);
      try (var raw = new Raw(server, settings.connections())) {
        var result = measure(workspace, http, service, raw, name(server));
        workspace.succeeded();
        return result;
      } finally {
        drop(server, database);
      }
    }
  }

  private static void drop(String server, String database) {
    try (var client = MongoClients.create(server)) {
      client.getDatabase(database).drop();
    }
  }

  private static String name(String server) {
    try (var client = MongoClients.create(server)) {
      var info = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
      var modules = info.get("modules");
      return "%s, %s"
          .formatted(
              info.getString("version"),
              modules == null || info.get("storageEngines") == null
                  ? "the stand-in that ./annex up starts"
                  : "MongoDB");
    }
  }

  private BookingsResult measure(
      Workspace workspace, Http http, VisitsService service, Raw raw, String store) {
    var script = script(workspace);
    progress.accept("warming up");
    for (int left = settings.warmUpSeconds(); left > 0; left -= LONGEST_IN_ONE) {
      var prison = service.prison();
      int seconds = Math.min(left, LONGEST_IN_ONE);
      var _ = book(workspace, http, service, script, prison, prison.sessions(), seconds);
    }
    if (settings.warmUpSeconds() > 0) {
      var _ = raw.run(Math.max(1, settings.warmUpSeconds() / 2), MANY);
    }
    var rounds = new ArrayList<BookingsResult.Round>();
    for (int round = 0; round < settings.rounds(); round++) {
      var prison = service.prison();
      var wanted = List.of(prison.wanted());
      var spread = new ArrayList<>(prison.sessions());
      spread.removeAll(wanted);
      long before = service.cpuMicros();
      var booked = book(workspace, http, service, script, prison, spread, settings.seconds());
      double cpu = (double) (service.cpuMicros() - before) / Math.max(1, booked.booked());
      var alone = raw.run(settings.seconds(), spread.size());
      if (booked.refused() > 0 || alone.takenPerSecond() < alone.askedPerSecond()) {
        throw new Unmeasurable("The sessions ran full: measure for fewer seconds.");
      }
      var inOne = book(workspace, http, service, script, prison, wanted, settings.seconds());
      var aloneInOne = raw.run(settings.seconds(), 1);
      progress.accept(
          "round %d of %d: %,.0f booked/s, the driver alone %,.0f/s; in one session %,d booked"
              .formatted(
                  round + 1,
                  settings.rounds(),
                  booked.bookedPerSecond(),
                  alone.takenPerSecond(),
                  inOne.booked()));
      rounds.add(new BookingsResult.Round(booked, cpu, alone, inOne, aloneInOne));
    }
    return new BookingsResult(settings, store, rounds);
  }

  private Booked book(
      Workspace workspace,
      Http http,
      VisitsService service,
      Path script,
      Prison prison,
      List<String> sessions,
      int seconds) {
    var command = new ArrayList<String>();
    command.addAll(
        List.of(
            Programs.path("wrk"),
            "--threads=1",
            "--connections=" + settings.connections(),
            "--duration=" + seconds + "s",
            "--latency",
            "--timeout=10s",
            "--script=" + script));
    http.always().forEach((name, value) -> command.add("--header=%s: %s".formatted(name, value)));
    command.add(service.url());
    command.add("--");
    command.add(prison.bookings());
    command.add(Long.toString(PRISONERS_A_RUN * ++runs));
    command.addAll(sessions);
    var limit = Duration.ofSeconds(seconds).plus(EXTRA);
    var booked = Booked.parse(workspace.run("wrk bookings", command, Map.of(), limit));
    if (booked.booked() == 0) {
      throw new Unmeasurable("Nothing could be booked: " + booked);
    }
    return booked;
  }

  private static Path script(Workspace workspace) {
    try {
      return Files.writeString(
          workspace.directory().resolve("bookings.lua"), Resource.text("bookings.lua"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
