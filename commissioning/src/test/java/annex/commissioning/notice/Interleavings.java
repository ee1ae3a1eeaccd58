package annex.commissioning.notice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs actors call by call in every order in which their calls can follow one another, and lets
 * them die after every write. (One that dies after a read leaves what one leaves that came no
 * further than its last write.) What follows from a state that was reached before is not run again:
 * the store, and what each actor that is still at work has been told, decide about the rest.
 */
final class Interleavings {

  /** Where an actor waits for its turn before each call. */
  interface Turns {
    <T> T read(String call, Supplier<T> made);

    boolean write(String call, Supplier<Boolean> made);
  }

  /** A fresh store and those who work on it. */
  interface World {

    /** What each actor does, given its turns; to be called once. */
    List<Callable<?>> actors(List<Turns> turns);

    /** All that is stored. */
    String state();

    /** Called when every actor has ended; null stands for the outcome of one that died. */
    void check(List<@Nullable Object> outcomes);
  }

  /** How many runs came to an end. */
  private int ends;

  private final Supplier<? extends World> worlds;
  private final int actors;
  private final int mostDeaths;
  private final ArrayDeque<List<Integer>> open = new ArrayDeque<>();
  private final HashSet<UUID> known = new HashSet<>();

  private Interleavings(Supplier<? extends World> worlds, int actors, int mostDeaths) {
    this.worlds = worlds;
    this.actors = actors;
    this.mostDeaths = mostDeaths;
  }

  /**
   * Runs them all.
   *
   * @return how many different ends were reached
   */
  static int explore(Supplier<? extends World> worlds, int actors, int mostDeaths) {
    var all = new Interleavings(worlds, actors, mostDeaths);
    // On a virtual thread as its actors are: to hand over a turn then takes no switch of the
    // system.
    try (var director = Executors.newVirtualThreadPerTaskExecutor()) {
      return director.submit(all::runAll).get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private int runAll() {
    open.push(List.of());
    while (!open.isEmpty()) {
      run(open.pop());
    }
    return ends;
  }

  private record Choice(Actor actor, boolean dies) {}

  private void run(List<Integer> prefix) {
    var world = worlds.get();
    var cast = new ArrayList<Actor>();
    for (int i = 0; i < actors; i++) {
      cast.add(new Actor());
    }
    var roles = world.actors(List.copyOf(cast));
    for (int i = 0; i < actors; i++) {
      cast.get(i).start(roles.get(i));
    }
    var path = new ArrayList<>(prefix);
    for (int step = 0; ; step++) {
      var choices = choices(cast);
      if (step >= prefix.size() && !known.add(key(world, cast))) {
        cast.stream().filter(actor -> actor.waiting).forEach(Actor::die);
        return;
      }
      if (choices.isEmpty()) {
        break;
      }
      if (step >= prefix.size()) {
        for (int other = 1; other < choices.size(); other++) {
          var branch = new ArrayList<>(path);
          branch.add(other);
          open.push(branch);
        }
        path.add(0);
      }
      var chosen = choices.get(path.get(step));
      if (chosen.dies()) {
        chosen.actor().die();
      } else {
        chosen.actor().go();
      }
    }
    ends++;
    var outcomes = new ArrayList<@Nullable Object>();
    cast.forEach(actor -> outcomes.add(actor.outcome()));
    try {
      world.check(outcomes);
    } catch (AssertionError e) {
      throw new AssertionError("after " + cast.stream().map(actor -> actor.told).toList(), e);
    }
  }

  private List<Choice> choices(List<Actor> cast) {
    var choices = new ArrayList<Choice>();
    long deaths = cast.stream().filter(actor -> actor.dead).count();
    for (var actor : cast) {
      if (actor.waiting) {
        choices.add(new Choice(actor, false));
        if (actor.hasWritten && deaths < mostDeaths) {
          choices.add(new Choice(actor, true));
        }
      }
    }
    return choices;
  }

  private static UUID key(World world, List<Actor> cast) {
    var text = new StringBuilder(world.state());
    cast.forEach(actor -> text.append('|').append(actor.key()));
    return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Is thrown at a call of an actor that dies. */
  private static final class Death extends RuntimeException {}

  /** Works on a thread of its own, but only while it has its turn. */
  private static final class Actor implements Turns {

    private final SynchronousQueue<Boolean> turn = new SynchronousQueue<>();
    private final SynchronousQueue<Boolean> stops = new SynchronousQueue<>();
    private final StringBuilder told = new StringBuilder();
    private volatile @Nullable Object outcome;
    private volatile @Nullable Throwable failure;
    private boolean hasWritten;
    private boolean waiting;
    private boolean dead;

    void start(Callable<?> role) {
      var _ = Thread.ofVirtual().start(() -> perform(role));
      waiting = take(stops);
    }

    private void perform(Callable<?> role) {
      try {
        outcome = role.call();
      } catch (Death e) {
        outcome = null;
      } catch (Throwable e) {
        failure = e;
      }
      put(stops, false);
    }

    @Override
    public <T> T read(String call, Supplier<T> made) {
      var answer = inTurn(call, made);
      hasWritten = false;
      return answer;
    }

    @Override
    public boolean write(String call, Supplier<Boolean> made) {
      boolean done = inTurn(call, made);
      hasWritten = true;
      return done;
    }

    private <T> T inTurn(String call, Supplier<T> made) {
      put(stops, true);
      if (!take(turn)) {
        throw new Death();
      }
      var answer = made.get();
      told.append(call).append(" = ").append(answer).append('\n');
      return answer;
    }

    /** All that what it will do depends on, or that it has answered. */
    String key() {
      return waiting ? told.toString() : "%s %s".formatted(dead, outcome);
    }

    void go() {
      put(turn, true);
      waiting = take(stops);
    }

    void die() {
      dead = true;
      put(turn, false);
      waiting = take(stops);
    }

    @Nullable Object outcome() {
      var broken = failure;
      if (broken != null) {
        throw new AssertionError("an actor failed after\n" + told, broken);
      }
      return outcome;
    }

    private static void put(SynchronousQueue<Boolean> queue, boolean value) {
      try {
        queue.put(value);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private static boolean take(SynchronousQueue<Boolean> queue) {
      try {
        return queue.take();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
