package annex.familyvisits.video.mongo;

import static annex.familyvisits.booking.mongo.Stack.WMI;
import static annex.familyvisits.session.APlan.aPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annex.chassis.idempotency.Attempt;
import annex.familyvisits.booking.ABooking;
import annex.familyvisits.booking.BookVisit;
import annex.familyvisits.booking.Booked;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.HallDays;
import annex.familyvisits.booking.Keep;
import annex.familyvisits.booking.KeepsPlaces;
import annex.familyvisits.booking.Kept;
import annex.familyvisits.booking.Moving;
import annex.familyvisits.booking.Outcome;
import annex.familyvisits.booking.Status;
import annex.familyvisits.booking.mongo.FailingStore;
import annex.familyvisits.booking.mongo.Stack;
import annex.familyvisits.entitlement.Entry;
import annex.familyvisits.entitlement.PrisonerMonth;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.session.PlansSessions;
import annex.familyvisits.session.ScheduleChange;
import annex.familyvisits.session.Session;
import annex.familyvisits.session.VisitKind;
import annex.familyvisits.session.mongo.StoredSchedules;
import annex.familyvisits.video.AWish;
import annex.familyvisits.video.Answered;
import annex.familyvisits.video.NotTravelling;
import annex.familyvisits.video.Offer;
import annex.familyvisits.video.RequestStatus;
import annex.familyvisits.video.VideoRequest;
import annex.familyvisits.video.VideoRequests;
import annex.test.TestStore;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** One place for a video visit in the first week of December, and several who want it. */
class OfferingTest {

  private static final String TUESDAY = "LARGE-2026-12-01-1400";
  private static final String EVENING = "LARGE-2026-12-01-1700";
  private static final String NEXT_WEEK = "LARGE-2026-12-08-1400";

  private final SimpleMongoClientDatabaseFactory database =
      new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase());
  private final MongoTemplate mongo = new MongoTemplate(database);
  private final Stack.World world = Stack.World.of(Stack.places(5, 1, 1));
  private final VideoStack video = new VideoStack(mongo, mongo, world);
  private final Stack stack = video.stack;

  @BeforeEach
  void plan() {
    video.createIndexes();
    stack.plan(aPlan());
    stack.plan(aPlan().at("17:00"));
  }

  @AfterEach
  void nothing_is_wrong_with_the_store() throws InterruptedException {
    video.bring();

    assertThat(VideoChecker.faults(video)).isEmpty();
  }

  private Booking booked(String session, VisitKind kind, String prisoner) {
    var made = stack.book(session, kind, prisoner);
    assertThat(made).isInstanceOf(Booked.Made.class);
    return ((Booked.Made) made).booking();
  }

  /** Of one who has a social visit, so that others without go before him. */
  private VideoRequest ordinary(String prisoner) {
    booked(NEXT_WEEK, VisitKind.SOCIAL, prisoner);
    return video.ask(AWish.of(prisoner));
  }

  private static Offer offer(VideoRequest request) {
    return Objects.requireNonNull(request.offer());
  }

  private RequestStatus status(VideoRequest request) {
    return video.now(request).status();
  }

  @Test
  void a_place_that_is_returned_is_offered_to_the_next_in_line_and_granted_when_he_accepts() {
    var taken = booked(TUESDAY, VisitKind.VIDEO, "A0009AA");
    var ordinary = ordinary("A0001AA");
    var first = video.ask(AWish.of("A0002AA"));
    video.sweep();
    assertThat(status(first)).as("there is no place").isEqualTo(RequestStatus.WAITING);

    assertThat(stack.books.cancel(WMI, taken.id(), "ill")).isInstanceOf(Moving.Done.class);
    video.sweep();

    var offered = video.now(first);
    assertThat(offered.status()).isEqualTo(RequestStatus.OFFERED);
    assertThat(offer(offered).session()).isEqualTo(TUESDAY);
    assertThat(offer(offered).booking()).isEqualTo("LARGE-2026-12-01-" + first.id() + "o1");
    assertThat(offer(offered).until()).isEqualTo(video.now().plus(VideoStack.LIFETIME));
    assertThat(status(ordinary)).isEqualTo(RequestStatus.WAITING);
    assertThat(stack.books.find(WMI, offer(offered).booking()).orElseThrow().status())
        .isEqualTo(Status.HELD);

    var accepted = video.asks.accept(WMI, first.id(), null, video.now());
    var again = video.asks.accept(WMI, first.id(), null, video.now());

    assertThat(accepted).isEqualTo(again).isInstanceOf(Answered.Done.class);
    assertThat(status(first)).isEqualTo(RequestStatus.GRANTED);
    assertThat(stack.books.find(WMI, offer(offered).booking()).orElseThrow().status())
        .isEqualTo(Status.BOOKED);
    assertThat(video.asks.decline(WMI, first.id(), null, video.now()))
        .isInstanceOf(Answered.StandsOtherwise.class);
    assertThat(video.asks.withdraw(WMI, first.id(), "no", video.now()))
        .isInstanceOf(Answered.StandsOtherwise.class);
  }

  @Test
  void a_declined_place_goes_to_the_next_and_is_not_offered_again_to_whoever_let_it_go() {
    var first = video.ask(AWish.of("A0002AA"));
    var ordinary = ordinary("A0001AA");
    video.sweep();
    assertThat(status(first)).isEqualTo(RequestStatus.OFFERED);

    assertThat(video.asks.decline(WMI, first.id(), null, video.now()))
        .isInstanceOf(Answered.Done.class);
    video.sweep();

    assertThat(video.now(first).letGo()).isEqualTo(1);
    assertThat(status(ordinary)).isEqualTo(RequestStatus.OFFERED);
    assertThat(video.asks.decline(WMI, first.id(), null, video.now()))
        .as("there is no offer any more, so it is declined")
        .isInstanceOf(Answered.Done.class);
    assertThat(video.now(first).letGo()).isEqualTo(1);

    assertThat(video.asks.decline(WMI, ordinary.id(), null, video.now()))
        .isInstanceOf(Answered.Done.class);
    video.sweep();

    assertThat(status(first)).as("the other session").isEqualTo(RequestStatus.OFFERED);
    assertThat(offer(video.now(first)).session()).isEqualTo(EVENING);
    assertThat(video.asks.decline(WMI, first.id(), null, video.now()))
        .isInstanceOf(Answered.Done.class);
    video.sweep();
    assertThat(video.asks.decline(WMI, ordinary.id(), null, video.now()))
        .isInstanceOf(Answered.Done.class);
    video.sweep();

    assertThat(status(first)).isEqualTo(RequestStatus.WAITING);
    assertThat(status(ordinary)).isEqualTo(RequestStatus.WAITING);
    assertThat(stack.book(TUESDAY, VisitKind.VIDEO, "A0005AA"))
        .as("nobody waits for it any more")
        .isInstanceOf(Booked.Made.class);
  }

  @Test
  void an_offer_lapses_at_its_moment_and_not_before() {
    var first = video.ask(AWish.of("A0002AA"));
    var ordinary = ordinary("A0001AA");
    video.sweep();
    var until = offer(video.now(first)).until();

    world.clock().set(until.minusMillis(1));
    stack.heals.heal(video.now());
    video.sweep();
    assertThat(status(first)).isEqualTo(RequestStatus.OFFERED);

    world.clock().set(until);
    assertThat(video.asks.accept(WMI, first.id(), null, video.now()))
        .isInstanceOf(Answered.StandsOtherwise.class);
    stack.heals.heal(video.now());
    video.sweep();

    assertThat(status(first)).isEqualTo(RequestStatus.WAITING);
    assertThat(video.now(first).letGo()).isEqualTo(1);
    assertThat(status(ordinary)).isEqualTo(RequestStatus.OFFERED);
  }

  @Test
  void nobody_books_past_those_who_wait_but_for_what_they_cannot_have() {
    var waiting = video.ask(AWish.of("A0001AA"));

    assertThat(stack.book(TUESDAY, VisitKind.VIDEO, "A0002AA")).isEqualTo(new Booked.OthersWait());
    assertThat(stack.hold(TUESDAY, VisitKind.VIDEO, "A0002AA")).isEqualTo(new Booked.OthersWait());
    assertThat(stack.ledger.months().of(month("A0002AA")).entries()).isEmpty();
    var later = booked(NEXT_WEEK, VisitKind.VIDEO, "A0002AA");
    assertThat(stack.books.reschedule(WMI, later.id(), TUESDAY, video.now()))
        .as("also by moving")
        .isEqualTo(new Booked.OthersWait());
    assertThat(stack.book(TUESDAY, VisitKind.SOCIAL, "A0003AA")).isInstanceOf(Booked.Made.class);
    assertThat(stack.book(TUESDAY, VisitKind.VIDEO, "A0001AA"))
        .as("his own place")
        .isInstanceOf(Booked.Made.class);
    assertThat(stack.book(EVENING, VisitKind.VIDEO, "A0004AA"))
        .as("the day is full")
        .isInstanceOf(Booked.NoPlace.class);
    assertThat(status(waiting)).isEqualTo(RequestStatus.WAITING);
  }

  private static PrisonerMonth.Id month(String prisoner) {
    return new PrisonerMonth.Id(WMI, new PrisonerNumber(prisoner), YearMonth.of(2026, 12));
  }

  @Test
  void whoever_has_spent_his_visit_keeps_nobody_from_booking_and_is_passed_over() {
    booked("LARGE-2026-12-15-1400", VisitKind.VIDEO, "A0001AA");
    var spent = video.ask(AWish.of("A0001AA"));
    var next = ordinary("A0002AA");

    video.sweep();

    assertThat(status(spent)).isEqualTo(RequestStatus.WAITING);
    assertThat(status(next)).isEqualTo(RequestStatus.OFFERED);
    assertThat(video.asks.decline(WMI, next.id(), null, video.now()))
        .isInstanceOf(Answered.Done.class);
    assertThat(stack.book(TUESDAY, VisitKind.VIDEO, "A0003AA")).isInstanceOf(Booked.Made.class);
  }

  @Test
  void a_place_that_comes_too_late_to_be_offered_is_for_whoever_books() {
    var waiting = video.ask(AWish.of("A0001AA"));
    video.asks.withdraw(WMI, waiting.id(), "asked anew", video.now());
    world.clock().set(Instant.parse("2026-12-01T11:30:00Z"));
    var late = video.ask(AWish.of("A0003AA"));
    world.clock().set(Instant.parse("2026-12-01T11:30:00Z"));

    assertThat(stack.books.book(WMI, asked("A0002AA"), video.now()))
        .as("in time still")
        .isEqualTo(new Booked.OthersWait());
    world.clock().set(Instant.parse("2026-12-01T11:30:00.001Z"));
    assertThat(stack.books.book(WMI, asked("A0002AA"), video.now()))
        .isInstanceOf(Booked.Made.class);
    video.sweep();

    assertThat(status(late)).isEqualTo(RequestStatus.WAITING);
  }

  private static BookVisit asked(String prisoner) {
    return new BookVisit(TUESDAY, ABooking.details(VisitKind.VIDEO, prisoner), false, null);
  }

  @Test
  void a_request_lapses_when_its_last_day_is_over() {
    var waiting = video.ask(AWish.of("A0001AA").between("2026-12-02", "2026-12-06"));

    world.clock().set(Instant.parse("2026-12-06T23:59:59.999Z"));
    video.sweep();
    assertThat(status(waiting)).isEqualTo(RequestStatus.WAITING);
    world.clock().set(Instant.parse("2026-12-07T00:00:00Z"));
    video.sweep();

    assertThat(status(waiting)).isEqualTo(RequestStatus.LAPSED);
  }

  @Test
  void what_is_withdrawn_gives_its_place_to_the_next() {
    var first = video.ask(AWish.of("A0002AA"));
    var next = video.ask(AWish.of("A0001AA").notTravelling(NotTravelling.HEALTH));
    video.sweep();

    assertThat(video.asks.withdraw(WMI, first.id(), "released", video.now()))
        .isInstanceOf(Answered.Done.class);
    video.sweep();

    assertThat(status(first)).isEqualTo(RequestStatus.WITHDRAWN);
    assertThat(video.now(first).reason()).isEqualTo("released");
    assertThat(status(next)).isEqualTo(RequestStatus.OFFERED);
    assertThat(video.asks.accept(WMI, first.id(), null, video.now()))
        .isInstanceOf(Answered.StandsOtherwise.class);
  }

  @Test
  void whose_place_is_not_there_any_more_waits_where_he_was() {
    var first = video.ask(AWish.of("A0002AA"));
    var next = video.ask(AWish.of("A0001AA"));
    video.sweep();

    var cancelled = stack.books.cancel(WMI, offer(video.now(first)).booking(), "staff training");
    video.sweep();

    assertThat(cancelled).isInstanceOf(Moving.Done.class);
    assertThat(video.now(first).letGo()).isZero();
    assertThat(status(first)).as("it is free again").isEqualTo(RequestStatus.OFFERED);
    assertThat(offer(video.now(first)).booking()).endsWith("o2");
    assertThat(status(next)).isEqualTo(RequestStatus.WAITING);
  }

  @Test
  void a_request_follows_its_booking_when_that_is_moved_or_confirmed_by_itself() {
    var first = video.ask(AWish.of("A0002AA"));
    video.sweep();

    var moved =
        stack.books.reschedule(WMI, offer(video.now(first)).booking(), NEXT_WEEK, video.now());
    video.sweep();

    assertThat(moved).isInstanceOf(Booked.Made.class);
    assertThat(offer(video.now(first)).session()).isEqualTo(NEXT_WEEK);
    assertThat(stack.books.confirm(WMI, offer(video.now(first)).booking()))
        .isInstanceOf(Moving.Done.class);
    video.sweep();
    assertThat(status(first)).isEqualTo(RequestStatus.GRANTED);
  }

  /** An instance says which offer it makes, and ends before it has kept the place. */
  private Offer begunAndLeft(VideoRequest request) {
    var ending = new VideoStack(new FailingStore(database, 2, false), mongo, world);
    assertThatThrownBy(ending::sweep).hasMessage("the store is away");
    assertThat(status(request)).isEqualTo(RequestStatus.OFFERING);
    return offer(video.now(request));
  }

  /**
   * An instance that has seen the line when another begins an offer, and holds the entitlement for
   * it: who is first in line seems to have no use for the place any more.
   */
  private VideoStack overtaken() {
    var other = new VideoStack(new FailingStore(database, 3, false), mongo, world);
    var seen = new AtomicBoolean();
    return new VideoStack(
        mongo,
        mongo,
        world,
        requests ->
            (VideoRequests)
                Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {VideoRequests.class},
                    (proxy, method, arguments) -> {
                      var found =
                          method.isDefault()
                              ? InvocationHandler.invokeDefault(proxy, method, arguments)
                              : method.invoke(requests, arguments);
                      if (method.getName().equals("inLine") && seen.compareAndSet(false, true)) {
                        assertThatThrownBy(other::sweep).hasMessage("the store is away");
                      }
                      return found;
                    }));
  }

  @Test
  void a_place_is_not_offered_to_the_second_while_another_instance_offers_it_to_the_first() {
    var first = video.ask(AWish.of("A0002AA"));
    var second = video.ask(AWish.of("A0001AA"));

    overtaken().sweep();

    assertThat(status(first)).isEqualTo(RequestStatus.OFFERING);
    assertThat(status(second)).isEqualTo(RequestStatus.WAITING);
    world.clock().move(Stack.PATIENCE);
    video.sweep();
    assertThat(status(first)).isEqualTo(RequestStatus.OFFERED);
  }

  @Test
  void a_place_is_not_booked_while_another_instance_offers_it_to_who_is_in_line() {
    var first = video.ask(AWish.of("A0002AA"));

    var booked = overtaken().stack.book(TUESDAY, VisitKind.VIDEO, "A0003AA");

    assertThat(booked).isInstanceOf(Booked.OthersWait.class);
    assertThat(status(first)).isEqualTo(RequestStatus.OFFERING);
  }

  @Test
  void the_last_place_of_a_day_that_is_promised_is_not_booked_through_another_session() {
    var first = video.ask(AWish.of("A0002AA"));
    var ending = new VideoStack(new FailingStore(database, 3, false), mongo, world);
    assertThatThrownBy(ending::sweep).hasMessage("the store is away");
    assertThat(stack.ledger.months().of(month("A0002AA")).entries()).hasSize(1);

    assertThat(stack.book(EVENING, VisitKind.VIDEO, "A0003AA"))
        .isInstanceOf(Booked.OthersWait.class);

    world.clock().move(Stack.PATIENCE);
    video.sweep();
    assertThat(status(first)).isEqualTo(RequestStatus.OFFERED);
  }

  @Test
  void a_place_that_is_promised_is_nobody_elses_before_it_is_kept() {
    var first = video.ask(AWish.of("A0002AA"));
    var next = video.ask(AWish.of("A0001AA"));
    begunAndLeft(first);

    video.sweep();
    assertThat(status(next)).isEqualTo(RequestStatus.WAITING);
    assertThat(status(first))
        .as("for a while left to who makes it")
        .isEqualTo(RequestStatus.OFFERING);

    world.clock().move(Stack.PATIENCE);
    video.sweep();
    assertThat(status(first)).isEqualTo(RequestStatus.OFFERED);
    assertThat(offer(video.now(first)).booking()).endsWith("o1");
    assertThat(status(next)).isEqualTo(RequestStatus.WAITING);
  }

  @Test
  void what_could_not_be_kept_is_not_kept_later_by_whoever_comes_late() {
    var first = video.ask(AWish.of("A0002AA"));
    var promised = begunAndLeft(first);
    var unaware = new Stack(mongo, world);
    var taken = (Booked.Made) unaware.book(TUESDAY, VisitKind.VIDEO, "A0009AA");
    world.clock().move(Stack.PATIENCE);
    video.sweep();
    assertThat(status(first)).as("others were quicker").isEqualTo(RequestStatus.WAITING);
    assertThat(unaware.books.cancel(WMI, taken.booking().id(), "ill"))
        .isInstanceOf(Moving.Done.class);

    var late = stack.keeps().keep(WMI, keep(promised, first), video.now());
    video.sweep();

    assertThat(late).isEqualTo(new Kept.None());
    assertThat(offer(video.now(first)).booking()).endsWith("o2");
    assertThat(VideoChecker.standing(video, first)).isEqualTo(1);
  }

  private static Keep keep(Offer promised, VideoRequest request) {
    return new Keep(
        promised.booking(),
        new Session(TUESDAY, promised.startsAt(), promised.endsAt(), List.of(VisitKind.VIDEO)),
        request.wish().details(),
        promised.until());
  }

  /** Days of halls, where something happens just before the first decision. */
  private HallDays before(Runnable happening) {
    var happened = new AtomicBoolean();
    return (HallDays)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HallDays.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("decide") && happened.compareAndSet(false, true)) {
                happening.run();
              }
              return method.invoke(stack.days(), arguments);
            });
  }

  @Test
  void what_was_kept_and_declined_is_not_kept_again_by_whoever_saw_it_held_before() {
    var first = video.ask(AWish.of("A0002AA"));
    var promised = begunAndLeft(first);
    var declinedMeanwhile =
        before(() -> {
          world.clock().move(Stack.PATIENCE);
          video.sweep();
          assertThat(video.asks.decline(WMI, first.id(), null, video.now()))
              .isInstanceOf(Answered.Done.class);
          world.clock().move(Stack.PATIENCE);
          stack.heals.heal(video.now());
        });

    var late =
        new KeepsPlaces(declinedMeanwhile, stack.bookings(), stack.ledger, stack.sessions)
            .keep(WMI, keep(promised, first), video.now());

    assertThat(late).isEqualTo(new Kept.None());
    assertThat(stack.books.find(WMI, promised.booking()).orElseThrow().status())
        .isEqualTo(Status.CANCELLED);
    assertThat(stack.ledger.months().of(month("A0002AA")).entry(promised.booking()).orElseThrow())
        .extracting(Entry::state)
        .isEqualTo(Entry.State.RETURNED);
    assertThat(status(first)).isEqualTo(RequestStatus.WAITING);
  }

  @Test
  void visits_that_were_had_three_months_ago_count_and_older_ones_do_not() {
    booked(TUESDAY, VisitKind.SOCIAL, "A0001AA");
    world.clock().set(Instant.parse("2027-03-01T10:00:00Z"));
    var wish = AWish.of("A0001AA").between("2027-03-02", "2027-03-09");
    var request = video.ask(wish);

    assertThat(video.lines.with(request, video.now()).rank(request).group().code())
        .isEqualTo("others");
    world.clock().set(Instant.parse("2027-03-02T10:00:00Z"));
    assertThat(video.lines.with(request, video.now()).rank(request).group().code())
        .isEqualTo("no-social-visits");
    world.clock().move(Duration.ofSeconds(1));
  }

  @Test
  void who_answers_an_offer_that_has_lapsed_does_not_answer_the_next() {
    var first = video.ask(AWish.of("A0002AA"));
    video.sweep();
    var seen = offer(video.now(first));
    world.clock().set(seen.until());
    stack.heals.heal(video.now());
    video.sweep();
    var next = offer(video.now(first));
    assertThat(next.session()).isNotEqualTo(seen.session());

    assertThat(video.asks.accept(WMI, first.id(), seen.session(), video.now()))
        .isInstanceOf(Answered.StandsOtherwise.class);
    assertThat(video.asks.decline(WMI, first.id(), seen.session(), video.now()))
        .isInstanceOf(Answered.Done.class);
    assertThat(offer(video.now(first))).isEqualTo(next);
    assertThat(video.now(first).letGo()).isEqualTo(1);
    assertThat(video.asks.accept(WMI, first.id(), next.session(), video.now()))
        .isInstanceOf(Answered.Done.class);
  }

  @Test
  void a_decline_that_is_repeated_under_its_key_after_a_crash_lets_one_offer_go() {
    var first = video.ask(AWish.of("A0002AA"));
    video.sweep();
    var ending = new VideoStack(new FailingStore(database, 3, false), mongo, world);
    assertThatThrownBy(() -> underKey(ending, first)).isInstanceOf(RuntimeException.class);
    world.clock().move(Stack.PATIENCE.plusSeconds(6));
    stack.heals.heal(video.now());
    video.sweep();
    var next = offer(video.now(first));
    assertThat(video.now(first).letGo()).isEqualTo(1);

    var again = underKey(video, first);

    assertThat(again).isInstanceOf(Answered.Done.class);
    assertThat(offer(video.now(first))).isEqualTo(next);
    assertThat(video.now(first).letGo()).isEqualTo(1);
  }

  private Answered underKey(VideoStack instance, VideoRequest request) {
    var attempt =
        new Attempt("decline", "hash", video.now().plusSeconds(60), false, String::valueOf);
    return attempt.<Answered, RuntimeException>during(
        () -> instance.asks.decline(WMI, request.id(), null, instance.now()));
  }

  @Test
  void the_evening_has_no_video_visit_more_because_those_of_the_afternoon_were_had() {
    var taken = booked(TUESDAY, VisitKind.VIDEO, "A0009AA");
    world.clock().set(Instant.parse("2026-12-01T14:05:00Z"));
    assertThat(stack.books.complete(WMI, taken.id(), Outcome.ATTENDED))
        .isInstanceOf(Moving.Done.class);
    stack.heals.heal(video.now());

    var evening = new BookVisit(EVENING, ABooking.details(VisitKind.VIDEO, "A0004AA"), false, null);
    assertThat(stack.books.book(WMI, evening, video.now())).isInstanceOf(Booked.NoPlace.class);
  }

  @Test
  void a_visit_of_other_times_than_its_session_is_moved_into_it_as_it_is_held_now() {
    var made = booked(TUESDAY, VisitKind.SOCIAL, "A0009AA");
    var plans =
        new PlansSessions(
            StoredSchedules.over(mongo, stack.relay), _ -> world.agreed().get(), stack.heals);
    assertThat(plans.change(WMI, 1, 1, aPlan().lasting("PT2H30M").plan(), video.now()))
        .isInstanceOf(ScheduleChange.Planned.class);
    stack.heals.generate(video.now());
    assertThat(stack.books.find(WMI, made.id()).orElseThrow().overCapacity()).isTrue();

    var moved = stack.books.reschedule(WMI, made.id(), TUESDAY, video.now());

    assertThat(moved)
        .isInstanceOfSatisfying(
            Booked.Made.class,
            one -> {
              assertThat(one.booking().overCapacity()).isFalse();
              assertThat(one.booking().endsAt())
                  .isEqualTo(made.endsAt().plus(Duration.ofMinutes(30)));
            });
  }
}
