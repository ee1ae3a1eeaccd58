package annex.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Answers a command only when it is settled: a write when it is committed, a read when all that it
 * saw is committed. The answer is a copy, because the backend updates documents in place and the
 * answer is encoded after the next write may have begun.
 */
final class SettledBackend implements MongoBackend {

  /** What certainly changes nothing; {@code aggregate} only without an output stage. */
  private static final Set<String> READS =
      Set.of(
          "aggregate",
          "buildinfo",
          "connectionstatus",
          "count",
          "dbstats",
          "distinct",
          "endsessions",
          "find",
          "getmore",
          "hello",
          "hostinfo",
          "ismaster",
          "killcursors",
          "listcollections",
          "listdatabases",
          "listindexes",
          "ping",
          "serverstatus");

  private final MongoBackend backend;
  private final GroupCommit commits;

  SettledBackend(MongoBackend backend, GroupCommit commits) {
    this.backend = backend;
    this.commits = commits;
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    var body = message.getDocument();
    var name = body.keySet().iterator().next();
    return settled(name, body, () -> backend.handleMessage(message).cloneDeeply());
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    return settled(
        command,
        query,
        () -> backend.handleCommand(channel, database, command, query).cloneDeeply());
  }

  private Document settled(String name, Document body, Supplier<Document> execution) {
    return isRead(name, body) ? commits.read(execution) : commits.write(execution);
  }

  private static boolean isRead(String name, Document body) {
    return READS.contains(name.toLowerCase(Locale.ROOT)) && !writesItsResult(body);
  }

  private static boolean writesItsResult(Document body) {
    return body.get("pipeline") instanceof List<?> stages
        && stages.stream()
            .anyMatch(stage ->
                stage instanceof Document named
                    && (named.containsKey("$out") || named.containsKey("$merge")));
  }

  @Override
  public QueryResult handleQuery(MongoQuery query) {
    return commits.read(() -> backend.handleQuery(query));
  }

  @Override
  public void dropDatabase(String database) {
    commits.write(() -> {
      backend.dropDatabase(database);
      return true;
    });
  }

  @Override
  public void handleClose(Channel channel) {
    backend.handleClose(channel);
  }

  @Override
  public Collection<Document> getCurrentOperations(MongoQuery query) {
    return backend.getCurrentOperations(query);
  }

  @Override
  public Document getServerStatus() {
    return backend.getServerStatus();
  }

  @Override
  public void close() {
    commits.between(backend::close);
  }

  @Override
  public void closeCursors(List<Long> cursorIds) {
    backend.closeCursors(cursorIds);
  }

  @Override
  public Clock getClock() {
    return backend.getClock();
  }

  @Override
  public void enableOplog() {
    backend.enableOplog();
  }

  @Override
  public void disableOplog() {
    backend.disableOplog();
  }

  @Override
  public MongoDatabase resolveDatabase(String database) {
    return backend.resolveDatabase(database);
  }

  @Override
  public MongoBackend version(MongoVersion version) {
    backend.version(version);
    return this;
  }
}
