package annex.familyvisits.record;

import annex.chassis.decide.Contended;
import annex.chassis.decide.Stepped;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.record.FamilyRecords.Adding;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Adds records and takes steps with them. A step is decided anew with every state that others wrote
 * meanwhile. Within an instance those who want the same record wait for each other, so that only
 * instances meet at the store.
 */
public final class KeepsRecords {

  private static final int MOST_TRIES = 50;
  private static final int LANES = 64;

  private final FamilyRecords records;
  private final Lock[] lanes =
      Stream.generate(ReentrantLock::new).limit(LANES).toArray(Lock[]::new);

  public KeepsRecords(FamilyRecords records) {
    this.records = records;
  }

  /** All records, to read. */
  public FamilyRecords records() {
    return records;
  }

  /**
   * Adds a record under the next number.
   *
   * @return nothing where another stands of which there is only one
   */
  public <R extends FamilyRecord> Optional<R> add(
      Kind<R> kind,
      EstablishmentId establishment,
      String happened,
      Instant now,
      IntFunction<R> made) {
    return inTurn(
        establishment + kind.thing(),
        () -> {
          for (int tries = 0; tries < MOST_TRIES; tries++) {
            var added = made.apply(records.lastNumber(kind, establishment) + 1);
            var adding = records.add(new Moved<>(kind, added, happened, millis(now)));
            if (adding != Adding.NUMBER_TAKEN) {
              return adding == Adding.ADDED ? Optional.of(added) : Optional.empty();
            }
          }
          throw new Contended(kind.thing());
        });
  }

  /**
   * Takes a step with a record.
   *
   * @param seen whether it stands as the caller has seen it
   * @throws NotAlone when the step would make a second of what there is only one of
   */
  public <R extends FamilyRecord, E> Stepped<R, E> step(
      Kind<R> kind,
      EstablishmentId establishment,
      int number,
      Predicate<R> seen,
      Instant now,
      Function<R, Step<R, E>> step) {
    return inTurn(
        establishment + kind.thing() + number,
        () -> {
          for (int tries = 0; tries < MOST_TRIES; tries++) {
            var last = records.find(kind, establishment, number).orElse(null);
            if (last == null) {
              return new Stepped.Unknown<>();
            }
            if (!seen.test(last)) {
              return new Stepped.OtherThanSeen<>(last);
            }
            switch (step.apply(last)) {
              case Step.Taken<R, E>(R next, String happened) -> {
                if (records.advance(
                    last.revision(), new Moved<>(kind, next, happened, millis(now)))) {
                  return new Stepped.Done<>(next);
                }
              }
              case Step.Stays<R, E> _ -> {
                return new Stepped.Done<>(last);
              }
              case Step.Refused<R, E>(E reason, String detail) -> {
                return new Stepped.Refused<>(reason, detail);
              }
            }
          }
          throw new Contended(kind.thing());
        });
  }

  private <T> T inTurn(String key, Supplier<T> work) {
    var lane = lanes[Math.floorMod(key.hashCode(), LANES)];
    lane.lock();
    try {
      return work.get();
    } finally {
      lane.unlock();
    }
  }

  private static Instant millis(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MILLIS);
  }
}
