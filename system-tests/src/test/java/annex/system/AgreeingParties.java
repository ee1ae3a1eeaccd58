package annex.system;

import annex.test.Api;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Parties who change the capacity of an establishment again and again, through the gateway. What is
 * not answered they look at anew, as careful clients do; what is answered they remember.
 */
final class AgreeingParties {

  private static final LocalDate FIRST = LocalDate.of(2014, 4, 1);

  private final String path;
  private final Api provider;
  private final Api commissioner;
  private final Semaphore work;
  private final AtomicInteger done;

  /** Versions by the number of the Notice of Change that was answered as agreed. */
  final Map<Integer, Integer> agreed = new ConcurrentHashMap<>();

  /**
   * Parties to one section, which has commenced.
   *
   * @param work a permit for each change that is to be tried
   * @param done counts those that were answered for good
   */
  AgreeingParties(
      String establishment, Api provider, Api commissioner, Semaphore work, AtomicInteger done) {
    this.path = "/capacity/establishments/" + establishment;
    this.provider = provider;
    this.commissioner = commissioner;
    this.work = work;
    this.done = done;
  }

  /** Goes on until interrupted. */
  void work() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        if (work.tryAcquire(1, TimeUnit.SECONDS)) {
          while (!Thread.currentThread().isInterrupted() && !isAnswered()) {
            // once more, on whatever the last version is now
          }
          done.incrementAndGet();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Proposes and agrees one change. Whether both were answered, or refused for their state. */
  private boolean isAnswered() {
    try {
      var versions = provider.get(path + "/section/versions?size=1");
      if (versions.status() != 200) {
        return false;
      }
      var proposed = provider.post(notices(), proposal(versions.at("/items/0/version").asInt()));
      if (proposed.status() != 201) {
        return proposed.status() == 409;
      }
      int number = proposed.at("/number").asInt();
      var answer = commissioner.post("%s/%d/agreement".formatted(notices(), number), "{}");
      if (answer.status() == 200) {
        agreed.put(number, answer.at("/decided/version").asInt());
      }
      return answer.status() == 200 || answer.status() == 409;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  String notices() {
    return path + "/notices-of-change";
  }

  String section() {
    return path + "/section";
  }

  /** Each version holds from a day of its own, and differs from the one before. */
  private static String proposal(int base) {
    return """
    {"baseVersion":%d,"effectiveFrom":"%s","reason":"Cells","certificationReference":"CC/%d",
     "patch":{"capacity":{"operationalCapacity":%d}}}
    """
        .formatted(base, FIRST.plusDays(base), base, 1090 + base % 2);
  }
}
