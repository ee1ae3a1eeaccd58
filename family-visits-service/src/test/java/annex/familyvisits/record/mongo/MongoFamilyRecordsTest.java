package annex.familyvisits.record.mongo;

import static annex.familyvisits.familyday.AFamilyDay.NOW;
import static annex.familyvisits.familyday.AFamilyDay.TODAY;
import static annex.familyvisits.familyday.AFamilyDay.WMI;
import static org.assertj.core.api.Assertions.assertThat;

import annex.chassis.decide.Stepped;
import annex.chassis.json.StrictJson;
import annex.chassis.outbox.EventSender;
import annex.chassis.outbox.PendingEvent;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.familyday.AFamilyDay;
import annex.familyvisits.familyday.Answer;
import annex.familyvisits.familyday.FamilyDay;
import annex.familyvisits.familyday.FamilyDayRefusal;
import annex.familyvisits.involvement.ProgrammeInvitation;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Facets;
import annex.familyvisits.record.FamilyRecord;
import annex.familyvisits.record.KeepsRecords;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.Search;
import annex.familyvisits.record.Step;
import annex.familyvisits.record.outbound.FamilyEvents;
import annex.test.MovedClock;
import annex.test.TestStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Records of all kinds in the store, at two instances of the service. */
class MongoFamilyRecordsTest {

  private static final int CLIENTS = 64;

  private final MongoTemplate mongo =
      new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase()));
  private final MovedClock clock = new MovedClock(NOW);
  private final Broker broker = new Broker();
  private final MongoOutbox outbox =
      new MongoOutbox(mongo, MongoFamilyRecords.COLLECTION, "_id", MongoFamilyRecords.REVISION);
  private final Relay relay = new Relay(broker, clock, new SimpleMeterRegistry());
  private final MongoFamilyRecords records = records();
  private final List<KeepsRecords> instances =
      List.of(new KeepsRecords(records), new KeepsRecords(records()));

  private MongoFamilyRecords records() {
    return new MongoFamilyRecords(
        mongo,
        FamilyEvents.happened(),
        outbox,
        relay,
        new StrictJson(StrictJson.mapper(List.of())));
  }

  @BeforeEach
  void index() {
    records.createIndexes();
  }

  /** A record that stands alone while it is open. */
  record Note(
      EstablishmentId establishment,
      int number,
      int revision,
      LocalDate date,
      Status status,
      PrisonerNumber prisoner)
      implements FamilyRecord {

    static final Kind<Note> KIND =
        new Kind<>(
            "note",
            Note.class,
            note ->
                new Facets(
                    note.date,
                    Codes.of(note.status),
                    null,
                    note.prisoner,
                    note.status == Status.OPEN ? note.prisoner.value() : null));

    enum Status {
      OPEN,
      CLOSED
    }

    Step<Note, String> close() {
      return status == Status.CLOSED
          ? Step.refused("closed", "It is closed.")
          : Step.taken(
              new Note(establishment, number, revision + 1, date, Status.CLOSED, prisoner),
              "closed");
    }
  }

  private static Note note(int number, LocalDate date, String prisoner) {
    return new Note(WMI, number, 1, date, Note.Status.OPEN, new PrisonerNumber(prisoner));
  }

  private boolean noted(KeepsRecords keeps, LocalDate date, String prisoner) {
    return keeps
        .add(Note.KIND, WMI, "noted", NOW, number -> note(number, date, prisoner))
        .isPresent();
  }

  /** A broker that can be away, and remembers what it was sent. */
  private static final class Broker implements EventSender {

    private final ConcurrentLinkedQueue<PendingEvent> events = new ConcurrentLinkedQueue<>();
    private volatile boolean away;

    @Override
    public void prepare() {}

    @Override
    public CompletableFuture<?> send(PendingEvent event) {
      if (away) {
        return CompletableFuture.failedFuture(new IllegalStateException("away"));
      }
      events.add(event);
      return CompletableFuture.completedFuture(null);
    }
  }

  private void bringToRest() throws InterruptedException {
    do {
      clock.move(Duration.ofSeconds(5));
    } while (relay.sweep(outbox) > 0);
  }

  private static <R> List<R> atOnce(IntFunction<R> asked) throws Exception {
    var ready = new CountDownLatch(CLIENTS);
    var all =
        IntStream.range(0, CLIENTS)
            .<Callable<R>>mapToObj(client ->
                () -> {
                  ready.countDown();
                  ready.await();
                  return asked.apply(client);
                })
            .toList();
    var answers = new ArrayList<R>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : threads.invokeAll(all)) {
        answers.add(one.get());
      }
    }
    return answers;
  }

  @Test
  void the_last_places_of_a_family_day_go_to_as_many_as_there_are() throws Exception {
    for (int places : new int[] {1, 7}) {
      int number =
          instances
              .getFirst()
              .add(
                  FamilyDay.KIND,
                  WMI,
                  "scheduled",
                  NOW,
                  next -> AFamilyDay.invited(next, places, CLIENTS))
              .orElseThrow()
              .number();

      var answers =
          atOnce(client ->
              instances
                  .get(client % 2)
                  .step(
                      FamilyDay.KIND,
                      WMI,
                      number,
                      _ -> true,
                      NOW,
                      day -> day.answer(client + 1, Answer.ACCEPTED, TODAY, NOW)));

      var day = records.find(FamilyDay.KIND, WMI, number).orElseThrow();
      assertThat(day.answers(Answer.ACCEPTED)).isEqualTo(places);
      assertThat(answers).filteredOn(Stepped.Done.class::isInstance).hasSize(places);
      assertThat(answers)
          .filteredOn(Stepped.Refused.class::isInstance)
          .hasSize(CLIENTS - places)
          .allSatisfy(answer ->
              assertThat(((Stepped.Refused<?, ?>) answer).reason())
                  .isEqualTo(FamilyDayRefusal.NO_PLACE_LEFT));
      bringToRest();
      assertThat(told("family-day/" + number, "answered")).hasSize(places).doesNotHaveDuplicates();
    }
  }

  private List<String> told(String thing, String happened) {
    return broker.events.stream()
        .filter(event -> event.key().equals("WMI/" + thing))
        .filter(event -> event.type().endsWith("." + happened + ".v1"))
        .map(PendingEvent::sequence)
        .distinct()
        .toList();
  }

  @Test
  void every_number_is_given_once_and_none_is_left_out() throws Exception {
    var numbers =
        atOnce(client ->
            instances
                .get(client % 2)
                .add(
                    Note.KIND,
                    WMI,
                    "noted",
                    NOW,
                    number -> note(number, TODAY, "A%04dAA".formatted(client)))
                .orElseThrow()
                .number());

    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, CLIENTS).boxed().toList());
  }

  @Test
  void of_what_there_is_only_one_one_is_made_until_it_ends() throws Exception {
    var made = atOnce(client -> noted(instances.get(client % 2), TODAY, "A0001AA"));

    assertThat(made).filteredOn(Boolean::booleanValue).hasSize(1);
    assertThat(records.count(Note.KIND, Search.all(WMI))).isEqualTo(1);
    assertThat(close(1)).isInstanceOf(Stepped.Done.class);
    assertThat(noted(instances.getFirst(), TODAY, "A0001AA")).isTrue();
    assertThat(records.count(Note.KIND, Search.all(WMI).standing(Note.Status.OPEN))).isEqualTo(1);
  }

  private Stepped<Note, String> close(int number) {
    return instances.getLast().step(Note.KIND, WMI, number, _ -> true, NOW, Note::close);
  }

  @Test
  void what_is_stored_is_told_in_its_order_although_the_broker_was_away()
      throws InterruptedException {
    broker.away = true;
    assertThat(noted(instances.getFirst(), TODAY, "A0001AA")).isTrue();
    assertThat(close(1)).isInstanceOf(Stepped.Done.class);
    assertThat(close(1)).isInstanceOf(Stepped.Refused.class);
    assertThat(broker.events).isEmpty();

    broker.away = false;
    bringToRest();

    assertThat(broker.events)
        .extracting(PendingEvent::id)
        .containsExactly("family-visits/WMI/note/1/1/0", "family-visits/WMI/note/1/2/0");
    assertThat(broker.events)
        .allSatisfy(event -> assertThat(event.data()).doesNotContain("A0001AA"));
    assertThat(stored("WMI/note/1").getList(MongoOutbox.FIELD, Document.class)).isEmpty();
    assertThat(stored("WMI/note/1").getInteger("revision")).isEqualTo(2);
  }

  private Document stored(String id) {
    return Objects.requireNonNull(
        mongo.getCollection(MongoFamilyRecords.COLLECTION).find(new Document("_id", id)).first());
  }

  @Test
  void a_step_that_others_overtook_is_decided_anew() {
    assertThat(noted(instances.getFirst(), TODAY, "A0001AA")).isTrue();
    var other = new boolean[] {false};

    var stepped =
        instances
            .getFirst()
            .<Note, String>step(
                Note.KIND,
                WMI,
                1,
                _ -> true,
                NOW,
                note -> {
                  if (!other[0]) {
                    other[0] = true;
                    assertThat(close(1)).isInstanceOf(Stepped.Done.class);
                  }
                  return note.close();
                });

    assertThat(stepped).isInstanceOf(Stepped.Refused.class);
  }

  @Test
  void records_are_found_by_date_status_and_prisoner_the_latest_first() {
    for (int day = 1; day <= 5; day++) {
      assertThat(noted(instances.getFirst(), date(day), "A000%dAA".formatted(day))).isTrue();
    }
    assertThat(close(2)).isInstanceOf(Stepped.Done.class);

    assertThat(numbers(Search.all(WMI))).containsExactly(5, 4, 3, 2, 1);
    assertThat(numbers(Search.all(WMI).between(date(2), date(4)))).containsExactly(4, 3, 2);
    assertThat(numbers(Search.all(WMI).standing(Note.Status.CLOSED))).containsExactly(2);
    assertThat(numbers(Search.all(WMI).about(new PrisonerNumber("A0003AA")))).containsExactly(3);
    assertThat(numbers(Search.all(new EstablishmentId("LPI")))).isEmpty();
    assertThat(records.newestFirst(Note.KIND, Search.all(WMI), 1, 2))
        .extracting(Note::number)
        .containsExactly(4, 3);
    assertThat(records.newestFirst(Note.KIND, Search.all(WMI), Long.MAX_VALUE, 2)).isEmpty();
    assertThat(records.establishments(Note.KIND)).containsExactly(WMI);
    assertThat(records.find(FamilyDay.KIND, WMI, 1)).isEmpty();
  }

  private static LocalDate date(int day) {
    return LocalDate.of(2026, 11, day);
  }

  private List<Integer> numbers(Search search) {
    return records.all(Note.KIND, search).stream().map(Note::number).toList();
  }

  @Test
  void an_invitation_that_was_stored_before_one_could_be_cancelled_is_read() {
    var older =
        """
        {"establishment":{"code":"WMI"},"number":1,"revision":2,"prisoner":{"value":"A0001AA"},
         "programme":"TSP","occasion":"REVIEW","date":"2026-12-15","invited":2,"answer":"ACCEPTED",
         "attended":null,"recordedAt":"2026-11-27T10:00:00.142Z"}
        """;
    var _ =
        mongo
            .getCollection(MongoFamilyRecords.COLLECTION)
            .insertOne(new Document("_id", "WMI/programme-invitation/1").append("state", older));

    var read = records.find(ProgrammeInvitation.KIND, WMI, 1).orElseThrow();

    assertThat(read.cancelled()).isNull();
    assertThat(read.status()).isEqualTo(ProgrammeInvitation.Status.ACCEPTED);
    assertThat(read.date()).isEqualTo(LocalDate.of(2026, 12, 15));
  }
}
