package annex.local;

import annex.local.platform.Module;
import annex.local.topics.TopicRecord;
import annex.local.topics.Topics;
import java.io.PrintWriter;
import java.util.Optional;

/** Shows the topics of the running platform, or what stands on one of them. */
final class TopicsCommand {

  private static final String ROW = "%-24s %-10s %-9s %s";

  private final PrintWriter out;

  TopicsCommand(PrintWriter out) {
    this.out = out;
  }

  int run(Optional<String> topic, boolean values) {
    var broker = "127.0.0.1:" + Here.ports().of(Module.BROKER);
    try (var topics = new Topics(broker)) {
      topic.ifPresentOrElse(
          name -> topics.read(name, found -> show(found, values)), () -> showAll(topics));
    }
    return 0;
  }

  private void showAll(Topics topics) {
    var all = topics.all();
    out.println(ROW.formatted("TOPIC", "PARTITIONS", "RECORDS", "KEEPS"));
    all.forEach(topic ->
        out.println(
            ROW.formatted(
                topic.name(),
                topic.partitions(),
                topic.records(),
                topic.compacted() ? "the last of each key" : "all, for a time")));
  }

  private void show(TopicRecord found, boolean value) {
    out.println(
        "%-6s %s  %-24s %s".formatted(found.place(), found.at(), found.key(), found.type()));
    if (value) {
      out.println(found.value());
    }
  }
}
