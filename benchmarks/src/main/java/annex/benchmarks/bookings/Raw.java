package annex.benchmarks.bookings;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;

/**
 * What the driver does alone: places are taken by {@code findAndModify}, each a write of its own
 * that is acknowledged as the service's are, and nothing else is checked, recorded or told.
 */
final class Raw implements AutoCloseable {

  private static final String COLLECTION = "rawSessions";
  private static final int PLACES = 21;
  private static final double NANOS = 1e9;

  private final MongoClient client;
  private final MongoCollection<Document> sessions;
  private final int threads;
  private int runs;

  Raw(String store, int threads) {
    var address = new ConnectionString(store);
    this.client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(address)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build());
    this.sessions = client.getDatabase("annex_bench_raw").getCollection(COLLECTION);
    this.threads = threads;
  }

  /**
   * One run.
   *
   * @param takenPerSecond places that were taken
   * @param askedPerSecond calls, also those that found no place
   * @param p50Micros half of the calls took no longer
   * @param p99Micros all but one of a hundred did not
   */
  record Taken(double takenPerSecond, double askedPerSecond, double p50Micros, double p99Micros) {}

  /** Takes places for a while, in sessions by turns. */
  Taken run(int seconds, int spreadOver) {
    int run = runs++;
    for (int session = 0; session < spreadOver; session++) {
      var _ =
          sessions.insertOne(
              new Document("_id", run + "/" + session)
                  .append("free", PLACES)
                  .append("bookings", List.of()));
    }
    var next = new AtomicLong();
    var taken = new AtomicLong();
    long begun = System.nanoTime();
    long end = begun + seconds * (long) NANOS;
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var calls =
          IntStream.range(0, threads)
              .mapToObj(_ -> pool.submit(() -> calls(run, spreadOver, next, taken, end)))
              .toList();
      var latencies =
          calls.stream().flatMapToLong(one -> Arrays.stream(result(one))).sorted().toArray();
      double lasted = (System.nanoTime() - begun) / NANOS;
      return new Taken(
          taken.get() / lasted,
          latencies.length / lasted,
          latencies[latencies.length / 2] / 1e3,
          latencies[(int) (latencies.length * 0.99)] / 1e3);
    }
  }

  private long[] calls(int run, int spreadOver, AtomicLong next, AtomicLong taken, long end) {
    var latencies = LongStream.builder();
    long begun = System.nanoTime();
    while (begun < end) {
      long number = next.getAndIncrement();
      if (take(run, number, spreadOver)) {
        taken.incrementAndGet();
      }
      long now = System.nanoTime();
      latencies.add(now - begun);
      begun = now;
    }
    return latencies.build().toArray();
  }

  private boolean take(int run, long number, int spreadOver) {
    var booking =
        new Document("booking", number)
            .append("prisoner", "A%04dAA".formatted(number % 10_000))
            .append("kind", "social")
            .append("adults", 1)
            .append("children", 1)
            .append("channel", "online")
            .append("status", "booked")
            .append("at", Clock.systemUTC().instant());
    return sessions.findOneAndUpdate(
            and(eq("_id", run + "/" + number % spreadOver), gt("free", 0)),
            Updates.combine(Updates.inc("free", -1), Updates.push("bookings", booking)))
        != null;
  }

  private static long[] result(Future<long[]> call) {
    try {
      return call.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    client.getDatabase("annex_bench_raw").drop();
    client.close();
  }
}
