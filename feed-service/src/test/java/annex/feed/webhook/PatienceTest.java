package annex.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import annex.access.Caller;
import annex.access.Establishments;
import annex.access.Withheld;
import annex.contracts.Area;
import annex.contracts.EventType;
import annex.feed.log.Cursor;
import annex.feed.log.Event;
import annex.feed.log.EventLog;
import annex.feed.log.Feed;
import annex.feed.log.Sight;
import annex.feed.log.Wanted;
import annex.feed.webhook.Delivery.Outcome;
import annex.feed.webhook.Webhook.Terms;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long a target may fail, told with a clock that is moved. */
class PatienceTest {

  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final Cursor NOWHERE = new Cursor(new TreeMap<>());
  private static final String TOPIC = "capacity.events";
  private static final Pauses PAUSES =
      new Pauses(Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofDays(3));

  private final Moved clock = new Moved();
  private final OneWebhook webhooks = new OneWebhook();
  private final Written deliveries = new Written();
  private final OneEvent log = new OneEvent();
  private int answer = 503;

  private final Delivers delivers =
      new Delivers(
          webhooks,
          deliveries,
          new Feed(log, new Sight(new NoPayloads()), clock),
          UnaryOperator.identity(),
          _ -> new Post.Answer(answer, "", null, 1),
          Event::id,
          PAUSES,
          Duration.ofSeconds(30),
          clock);

  /** One round: what is due is delivered until nothing is left or something fails. */
  private void round() {
    var left = new int[] {3};
    delivers.take("here").ifPresent(taken -> delivers.deliver(taken, "here", () -> left[0]-- > 0));
  }

  @Test
  void a_target_that_takes_nothing_for_days_is_tried_rarely_and_switched_off_in_the_end() {
    int rounds = 0;
    while (webhooks.webhook.status() == Status.ACTIVE) {
      round();
      clock.now = clock.now.plus(Duration.ofSeconds(1));
      var next = webhooks.progress.nextAt();
      clock.now = next == null || next.isBefore(clock.now) ? clock.now : next;
      rounds++;
    }

    assertThat(webhooks.webhook.status()).isEqualTo(Status.SWITCHED_OFF);
    assertThat(webhooks.webhook.reason()).isEqualTo("Nothing has been taken since " + START + ".");
    assertThat(Duration.between(START, clock.now))
        .isBetween(Duration.ofDays(3), Duration.ofHours(74));
    assertThat(rounds).isBetween(75, 90);
    assertThat(deliveries.all).extracting(Delivery::outcome).containsOnly(Outcome.FAILED);
    assertThat(delivers.take("here")).isEmpty();
  }

  @Test
  void a_target_that_takes_something_is_given_all_patience_again() {
    round();
    clock.now = START.plus(Duration.ofDays(2));
    answer = 200;
    round();

    assertThat(webhooks.progress.failingSince()).isNull();
    assertThat(webhooks.progress.failures()).isZero();
    assertThat(webhooks.progress.cursor().next(TOPIC, 0)).isEqualTo(1);
    assertThat(deliveries.all).extracting(Delivery::attempt).containsExactly(1, 2);
  }

  @Test
  void nothing_is_tried_before_the_pause_is_over() {
    round();
    clock.now = START.plusSeconds(5).minusMillis(1);
    assertThat(delivers.take("here")).isEmpty();

    clock.now = START.plusSeconds(5);
    assertThat(delivers.take("here")).isPresent();
  }

  @Test
  void who_comes_too_late_is_told_of_the_gap_and_goes_on_behind_it() {
    log.passed = true;
    answer = 200;

    round();

    assertThat(deliveries.all).extracting(Delivery::outcome).startsWith(Outcome.GAP);
    assertThat(webhooks.webhook.status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void a_cursor_that_its_owner_set_is_not_set_back_by_a_delivery_under_way() {
    var taken = delivers.take("here").orElseThrow();
    webhooks.restart("w", Progress.from(NOWHERE));
    answer = 200;

    delivers.deliver(taken, "here", () -> true);

    assertThat(webhooks.progress.cursor()).isEqualTo(NOWHERE);
    assertThat(webhooks.progress.replays()).isEqualTo(1);
  }

  private static final class Moved extends Clock {
    private Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static final class NoPayloads implements Sight.Payloads {
    @Override
    public String section(String data, Withheld withheld) {
      return data;
    }

    @Override
    public String notice(String data, Withheld withheld) {
      return data;
    }
  }

  /** A log with one event, which may be found to have lost what was before. */
  private final class OneEvent implements EventLog {
    private boolean passed;

    @Override
    public Cursor at(Instant moment) {
      passed = false;
      return NOWHERE;
    }

    @Override
    public Stretch read(Cursor from, int most) {
      if (passed) {
        throw new CursorPassed();
      }
      if (from.next(TOPIC, 0) > 0) {
        return new Stretch(List.of(), true);
      }
      var event =
          new Event(
              "1",
              "/capacity",
              EventType.sectionCommenced(Area.CAPACITY).code(),
              "WMI",
              START,
              null,
              null,
              "{}");
      return new Stretch(List.of(new Entry(TOPIC, 0, 0, Optional.of(event))), true);
    }

    @Override
    public void await(Cursor from, Duration most) {
      clock.now = clock.now.plus(most);
    }
  }

  private static final class Written implements Deliveries {
    private final List<Delivery> all = new ArrayList<>();

    @Override
    public void add(Delivery delivery) {
      all.add(delivery);
    }

    @Override
    public List<Delivery> of(String webhook, @Nullable Outcome outcome, long offset, int size) {
      return all;
    }

    @Override
    public long count(String webhook, @Nullable Outcome outcome) {
      return all.size();
    }

    @Override
    public void forget(Instant before) {
      all.clear();
    }
  }

  /** A store with one webhook. */
  private static final class OneWebhook implements Webhooks {
    private Webhook webhook =
        Webhook.registered(
                "w",
                new Owner("client:c"),
                new Terms(URI.create("https://hooks.example/"), Wanted.EVERYTHING, null),
                Rights.of(
                    new Caller(
                        "c",
                        "c",
                        Optional.empty(),
                        Optional.empty(),
                        Establishments.all(),
                        Set.of("capacity.read"),
                        Map.of())),
                new SigningKey("k", "whsec_", START, null),
                START)
            .with(Status.ACTIVE);

    private Progress progress = Progress.from(NOWHERE);

    @Override
    public void add(Webhook added, Progress from) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Standing> find(String id) {
      return Optional.of(new Standing(webhook, progress));
    }

    @Override
    public List<Standing> of(Owner owner) {
      return List.of(new Standing(webhook, progress));
    }

    @Override
    public boolean change(Webhook changed) {
      webhook = changed;
      return true;
    }

    @Override
    public void remove(String id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void restart(String id, Progress from) {
      progress = new Progress(from.cursor(), 0, null, null, progress.replays() + 1);
    }

    @Override
    public Optional<Standing> take(String holder, Instant now, Instant until) {
      var next = progress.nextAt();
      return webhook.status() == Status.ACTIVE && (next == null || !next.isAfter(now))
          ? find("w")
          : Optional.empty();
    }

    @Override
    public Optional<Standing> keep(String id, String holder, Progress kept, Instant until) {
      if (kept.replays() != progress.replays()) {
        return Optional.empty();
      }
      progress = kept;
      return find("w");
    }

    @Override
    public void giveBack(String id, String holder) {}
  }
}
