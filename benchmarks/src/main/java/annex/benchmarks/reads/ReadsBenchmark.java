package annex.benchmarks.reads;

import annex.benchmarks.platform.Http;
import annex.benchmarks.platform.LocalPlatform;
import annex.benchmarks.platform.ModuleRow;
import annex.benchmarks.platform.ProductionProcesses;
import annex.benchmarks.process.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Starts all that is compared, warms it up, and measures it in turn, round after round. */
public final class ReadsBenchmark {

  private static final String WYMOTT = "WMI";

  private final ReadsSettings settings;
  private final Consumer<String> progress;

  public ReadsBenchmark(ReadsSettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Measures; everything that it has started has ended when it returns or throws. */
  public ReadsResult run() {
    try (var workspace = Workspace.make();
        var anonymous = new Http()) {
      progress.accept("starting the platform, every module in its own process");
      var platform = new LocalPlatform(workspace, "platform");
      var _ = platform.up("--processes");
      var modules = restart(platform, workspace, anonymous);
      var http = anonymous.bearing(platform.token("dashboard"));
      var gateway = ModuleRow.named(modules, Contestants.GATEWAY);
      var annex = AnnexFiles.read(http, gateway.url(), WYMOTT);
      var cast = new Contestants(http, modules, WYMOTT);
      var contestants = startOthers(workspace, http, modules, annex, cast);
      var wrk = new Wrk(workspace, settings.connections());
      warmUp(cast.services(), wrk);
      warmUp(contestants, wrk);
      var runs = rounds(contestants, wrk);
      workspace.succeeded();
      return new ReadsResult(
          settings,
          ProductionProcesses.gatewayFlags(),
          annex.plain().length,
          annex.gzip().length,
          runs);
    }
  }

  private List<ModuleRow> restart(LocalPlatform platform, Workspace workspace, Http http) {
    progress.accept("starting gateway and services again, with the JVM flags of production");
    return new ProductionProcesses(workspace, http).replace(platform.modules());
  }

  private List<Contestant> startOthers(
      Workspace workspace, Http http, List<ModuleRow> modules, AnnexFiles annex, Contestants cast) {
    progress.accept("starting nginx and the fan-out");
    var capacity = "127.0.0.1:" + ModuleRow.named(modules, "capacity").port();
    var nginx = new Nginx(workspace, annex, capacity);
    var fanOut = FanOutProcess.start(workspace, modules, ProductionProcesses.gatewayFlags());
    var page = "/annexes/" + WYMOTT;
    http.awaitOk(nginx.url() + page, nginx::requireAlive);
    http.awaitOk(fanOut.url() + page, fanOut.process()::requireAlive);
    return cast.of(nginx, fanOut);
  }

  private void warmUp(List<Contestant> contestants, Wrk wrk) {
    if (settings.warmUpSeconds() == 0) {
      return;
    }
    for (var contestant : contestants) {
      progress.accept("warming up: " + contestant.name());
      var _ = wrk.run(contestant, settings.warmUpSeconds());
    }
  }

  private List<List<Run>> rounds(List<Contestant> contestants, Wrk wrk) {
    var rounds = new ArrayList<List<Run>>();
    for (int round = 1; round <= settings.rounds(); round++) {
      var runs = new ArrayList<Run>();
      for (var contestant : contestants) {
        var run = Run.of(contestant, wrk, settings.seconds());
        progress.accept(
            "round %d of %d: %s, %,.0f requests/s"
                .formatted(round, settings.rounds(), contestant.name(), run.requestsPerSecond()));
        runs.add(run);
      }
      rounds.add(List.copyOf(runs));
    }
    return List.copyOf(rounds);
  }
}
