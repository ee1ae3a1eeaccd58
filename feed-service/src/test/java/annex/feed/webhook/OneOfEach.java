package annex.feed.webhook;

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
import annex.test.MovedClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One webhook and one event that it has yet to be sent, without a store and with a moved clock. */
final class OneOfEach {

  static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  static final Cursor NOWHERE = new Cursor(new TreeMap<>());
  static final String TOPIC = "capacity.events";
  static final URI URL = URI.create("https://hooks.example/");
  static final URI NOTICE_URL = URI.create("https://hooks.example/notices");
  static final Pauses PAUSES =
      new Pauses(Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofDays(3));

  private static final Duration LEASE = Duration.ofSeconds(30);

  final MovedClock clock = new MovedClock(START);
  final OneWebhook webhooks = new OneWebhook();
  final OneNotice notices = new OneNotice();
  final Written deliveries = new Written();
  final OneEvent log = new OneEvent();

  /** What the target of the webhook answers, and what that of its notices does. */
  int answer = 503;

  int noticeAnswer = 200;

  private final Attempts attempts =
      new Attempts(
          letter -> new Post.Answer(letter.url().equals(URL) ? answer : noticeAnswer, "", null, 1),
          Event::id,
          deliveries,
          clock);

  final Delivers delivers =
      new Delivers(
          webhooks,
          new Feed(log, new Sight(new NoPayloads()), clock),
          UnaryOperator.identity(),
          attempts,
          NoticeData::toString,
          PAUSES,
          LEASE,
          clock);

  final SendsNotices sends = new SendsNotices(notices, attempts, PAUSES, LEASE, clock);

  /** One round: what is due is delivered until nothing is left or something fails. */
  void round() {
    var left = new int[] {3};
    delivers.take("here").ifPresent(taken -> delivers.deliver(taken, "here", () -> left[0]-- > 0));
  }

  /** Sends the notice if it is due. */
  void tell() {
    sends.take("here").ifPresent(due -> sends.send(due, "here"));
  }

  /** Delivers and tells whatever becomes due until then. */
  void goOnUntil(Instant end) {
    var next = clock.instant();
    while (next != null && next.isBefore(end)) {
      clock.set(next.isBefore(clock.instant()) ? clock.instant() : next);
      round();
      tell();
      next = nextAt();
    }
    clock.set(end);
  }

  /** When something is to be done again. */
  private @Nullable Instant nextAt() {
    boolean active = webhooks.webhook.status() == Status.ACTIVE;
    var delivery = active ? webhooks.progress.nextAt() : null;
    var notice = webhooks.notice == null ? null : webhooks.notice.nextAt();
    boolean noticeFirst = delivery == null || (notice != null && notice.isBefore(delivery));
    return noticeFirst ? notice : delivery;
  }

  /** Attempts to tell its owner of this. */
  List<Delivery> attemptsOf(Notice.Kind kind) {
    return deliveries.all.stream().filter(one -> one.type().equals(kind.type())).toList();
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
  final class OneEvent implements EventLog {
    boolean passed;

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
      clock.move(most);
    }
  }

  static final class Written implements Deliveries {
    final List<Delivery> all = new ArrayList<>();

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
  static final class OneWebhook implements Webhooks {
    Webhook webhook =
        Webhook.registered(
                "w",
                new Owner("client:c"),
                new Terms(URL, NOTICE_URL, Wanted.EVERYTHING, null),
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

    Progress progress = Progress.from(NOWHERE);
    @Nullable Notice notice;

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
    public boolean switchOff(Webhook switchedOff, Optional<Notice> told) {
      notice = told.orElse(null);
      return change(switchedOff);
    }

    @Override
    public void remove(String id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void restart(String id, Progress from) {
      progress = new Progress(from.cursor(), 0, null, null, null, progress.replays() + 1);
      notice = webhook.status() == Status.SWITCHED_OFF ? notice : null;
    }

    @Override
    public Optional<Standing> take(String holder, Instant now, Instant until) {
      var next = progress.nextAt();
      return webhook.status() == Status.ACTIVE && (next == null || !next.isAfter(now))
          ? find("w")
          : Optional.empty();
    }

    @Override
    public Optional<Standing> keep(
        String id, String holder, Progress kept, Optional<Notice> told, Instant until) {
      if (kept.replays() != progress.replays()) {
        return Optional.empty();
      }
      progress = kept;
      if (told.isPresent() || kept.failingSince() == null) {
        notice = told.orElse(null);
      }
      return find("w");
    }

    @Override
    public void giveBack(String id, String holder) {}
  }

  /** The notice of that webhook. */
  final class OneNotice implements Notices {
    @Override
    public Optional<Due> take(String holder, Instant now, Instant until) {
      var notice = webhooks.notice;
      return notice == null
              || notice.kind().status() != webhooks.webhook.status()
              || notice.nextAt().isAfter(now)
          ? Optional.empty()
          : Optional.of(new Due(webhooks.webhook, notice));
    }

    @Override
    public void postpone(String webhook, String holder, Notice later) {
      webhooks.notice = later;
    }

    @Override
    public void drop(String webhook, Notice dropped) {
      webhooks.notice = null;
    }
  }
}
