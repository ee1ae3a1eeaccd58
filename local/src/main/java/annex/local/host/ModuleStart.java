package annex.local.host;

import annex.activities.ActivitiesApplication;
import annex.capacity.CapacityApplication;
import annex.embedded.EmbeddedBroker;
import annex.embedded.EmbeddedStore;
import annex.familyvisits.FamilyVisitsApplication;
import annex.feed.FeedApplication;
import annex.gateway.GatewayApplication;
import annex.identity.IdentityApplication;
import annex.interventions.InterventionsApplication;
import annex.local.identity.DemoClients;
import annex.local.platform.Home;
import annex.local.platform.Module;
import annex.local.platform.Ports;
import annex.metrics.MetricsApplication;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a module in this process.
 *
 * @param home where the broker, the store and the issuer of tokens keep their data
 * @param ports where modules listen and find each other
 */
record ModuleStart(Home home, Ports ports) {

  /** Returns when the module runs. */
  RunningModule start(Module module) {
    return switch (module) {
      case STORE -> store();
      case BROKER -> broker();
      case IDENTITY -> IdentityApplication.start(identity())::close;
      case CAPACITY -> CapacityApplication.start(service(module))::close;
      case INTERVENTIONS -> InterventionsApplication.start(service(module))::close;
      case ACTIVITIES -> ActivitiesApplication.start(service(module))::close;
      case FAMILY_VISITS -> FamilyVisitsApplication.start(service(module))::close;
      case METRICS -> MetricsApplication.start(service(module))::close;
      case FEED -> FeedApplication.start(feed())::close;
      case GATEWAY -> GatewayApplication.start(gateway())::close;
    };
  }

  private RunningModule store() {
    var store = EmbeddedStore.onDisk(home.data().resolve("mongo"), ports.of(Module.STORE));
    return store::close;
  }

  private RunningModule broker() {
    var broker = EmbeddedBroker.start(home.data().resolve("kafka"), ports.of(Module.BROKER));
    return broker::close;
  }

  private String[] identity() {
    var clients = new DemoClients(home.identity());
    clients.provide();
    var settings = common(Module.IDENTITY);
    settings.add("--annex.identity.issuer=" + ports.url(Module.IDENTITY));
    settings.add("--annex.identity.clients=" + clients.file());
    settings.add("--annex.identity.keys=" + home.identity().resolve("keys"));
    return settings.toArray(String[]::new);
  }

  private String[] service(Module module) {
    var settings = common(module);
    settings.add(
        "--spring.mongodb.uri=mongodb://127.0.0.1:%d/annex_%s"
            .formatted(ports.of(Module.STORE), module.code().replace('-', '_')));
    return settings.toArray(String[]::new);
  }

  /** Whoever tries the platform out has the targets of webhooks on this machine. */
  private String[] feed() {
    var settings = new ArrayList<>(List.of(service(Module.FEED)));
    settings.add("--annex.feed.webhooks.local-targets=true");
    return settings.toArray(String[]::new);
  }

  private String[] gateway() {
    var settings = common(Module.GATEWAY);
    for (var module : Module.values()) {
      if (module.isService()) {
        settings.add("--annex.gateway.services.%s=%s".formatted(module, ports.url(module)));
      }
    }
    return settings.toArray(String[]::new);
  }

  private List<String> common(Module module) {
    var broker = "127.0.0.1:" + ports.of(Module.BROKER);
    return new ArrayList<>(
        List.of(
            "--server.address=127.0.0.1",
            "--server.port=" + ports.of(module),
            "--spring.kafka.bootstrap-servers=" + broker,
            "--annex.kafka.bootstrap-servers=" + broker,
            "--annex.access.issuer=" + ports.url(Module.IDENTITY),
            // This process stops its modules itself, the broker and the store last.
            "--spring.main.register-shutdown-hook=false"));
  }
}
