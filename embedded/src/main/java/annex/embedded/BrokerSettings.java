package annex.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The configuration of a broker that is its own controller, alone, on 127.0.0.1, and small: few
 * threads and small buffers, for it shares a laptop with the whole platform.
 */
final class BrokerSettings {

  private BrokerSettings() {}

  static Map<String, String> of(Path dataDirectory, int port, int controllerPort) {
    var settings = new TreeMap<String, String>();
    settings.putAll(aloneOn(port, controllerPort));
    settings.putAll(safeAndQuickToRestart());
    settings.putAll(small());
    settings.put("log.dirs", dataDirectory.toString());
    return settings;
  }

  private static Map<String, String> aloneOn(int port, int controllerPort) {
    return Map.ofEntries(
        Map.entry("process.roles", "broker,controller"),
        Map.entry("node.id", "1"),
        Map.entry(
            "listeners",
            "CLIENTS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort)),
        Map.entry("advertised.listeners", "CLIENTS://127.0.0.1:" + port),
        Map.entry("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT"),
        Map.entry("inter.broker.listener.name", "CLIENTS"),
        Map.entry("controller.listener.names", "CONTROLLER"),
        Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
        Map.entry("default.replication.factor", "1"),
        Map.entry("min.insync.replicas", "1"),
        Map.entry("offsets.topic.replication.factor", "1"),
        Map.entry("offsets.topic.num.partitions", "1"),
        Map.entry("transaction.state.log.replication.factor", "1"),
        Map.entry("transaction.state.log.min.isr", "1"),
        Map.entry("transaction.state.log.num.partitions", "1"),
        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
        Map.entry("share.coordinator.state.topic.min.isr", "1"),
        Map.entry("share.coordinator.state.topic.num.partitions", "1"));
  }

  private static Map<String, String> safeAndQuickToRestart() {
    return Map.of(
        // A topic nobody created is a bug in the platform, not a wish.
        "auto.create.topics.enable", "false",
        "controlled.shutdown.enable", "true",
        // After SIGKILL the controller refuses the new broker until the old one's session is over.
        "broker.session.timeout.ms", "3000",
        "broker.heartbeat.interval.ms", "500",
        "server.max.startup.time.ms", "90000",
        // A lone consumer should not wait for others to join its group.
        "group.initial.rebalance.delay.ms", "0",
        "unclean.leader.election.enable", "false",
        "auto.leader.rebalance.enable", "false",
        // Nobody watches the lag of a follower here: no idle records twice a second.
        "metadata.max.idle.interval.ms", "10000");
  }

  private static Map<String, String> small() {
    return Map.ofEntries(
        Map.entry("num.network.threads", "1"),
        Map.entry("num.io.threads", "2"),
        Map.entry("background.threads", "2"),
        Map.entry("num.recovery.threads.per.data.dir", "1"),
        Map.entry("num.replica.fetchers", "1"),
        Map.entry("num.partitions", "1"),
        Map.entry("queued.max.requests", "64"),
        Map.entry("log.segment.bytes", String.valueOf(16 << 20)),
        Map.entry("log.index.size.max.bytes", String.valueOf(1 << 20)),
        Map.entry("metadata.log.segment.bytes", String.valueOf(16 << 20)),
        Map.entry("log.cleaner.threads", "1"),
        Map.entry("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20)),
        Map.entry("log.cleaner.io.buffer.size", String.valueOf(128 << 10)),
        Map.entry("log.cleaner.backoff.ms", "15000"),
        Map.entry("offsets.load.buffer.size", String.valueOf(256 << 10)),
        Map.entry("transaction.state.log.load.buffer.size", String.valueOf(256 << 10)),
        Map.entry("producer.id.expiration.ms", "86400000"));
  }
}
