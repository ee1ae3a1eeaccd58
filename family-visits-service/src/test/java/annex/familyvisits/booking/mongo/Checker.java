package annex.familyvisits.booking.mongo;

import annex.chassis.outbox.PendingEvent;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.contracts.EventType;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.Booking.Place;
import annex.familyvisits.booking.HallDay;
import annex.familyvisits.booking.HallDayId;
import annex.familyvisits.booking.Status;
import annex.familyvisits.entitlement.Entitlement;
import annex.familyvisits.entitlement.Entry;
import annex.familyvisits.entitlement.Entry.State;
import annex.familyvisits.entitlement.PrisonerMonth;
import annex.familyvisits.entitlement.mongo.StoredEntitlements;
import annex.familyvisits.session.VisitKind;
import annex.test.EventSchemas;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Holds a quiet store against itself: places, ledgers, the list of bookings, and what was sent.
 * Gives what is wrong.
 */
public final class Checker {

  private final MongoTemplate mongo;
  private final List<PendingEvent> sent;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, HallDay> days = new TreeMap<>();
  private final Map<String, Booking> listed = new TreeMap<>();
  private final Map<String, Booking> booked = new TreeMap<>();
  private final Map<String, Entry> entries = new HashMap<>();

  private Checker(MongoTemplate mongo, List<PendingEvent> sent) {
    this.mongo = mongo;
    this.sent = sent;
  }

  /** What is wrong with a store in which nothing happens any more. */
  public static List<String> faults(MongoTemplate mongo, List<PendingEvent> sent) {
    var checker = new Checker(mongo, sent);
    checker.read();
    checker.places();
    checker.ledgers();
    checker.list();
    checker.events();
    return checker.faults;
  }

  private void read() {
    for (var document : mongo.getCollection(MongoHallDays.COLLECTION).find()) {
      days.put(document.getString("_id"), HallDayDocument.day(document));
      for (var field : List.of(MongoOutbox.FIELD, TakenSteps.FIELD)) {
        int pending = document.getList(field, Document.class).size();
        expect(
            pending == 0,
            () -> "%s has %d pending in %s".formatted(document.get("_id"), pending, field));
      }
    }
    days.values()
        .forEach(day -> {
          expect(day.ended().isEmpty(), () -> "%s has unsettled bookings".formatted(day.id()));
          day.booked().forEach(booking -> booked.put(booking.id(), booking));
        });
    for (var document : mongo.getCollection(MongoBookings.COLLECTION).find()) {
      var booking = BookingDocument.booking(document);
      listed.put(booking.id(), booking);
    }
  }

  private void places() {
    for (var day : days.values()) {
      var within = day.booked().stream().filter(booking -> !booking.overCapacity()).toList();
      for (var session : day.sessions()) {
        var in =
            within.stream()
                .filter(one -> one.session().equals(session.session().id()))
                .collect(Collectors.groupingBy(Booking::place, Collectors.counting()));
        long tables = in.getOrDefault(Place.TABLE, 0L);
        long booths = in.getOrDefault(Place.BOOTH, 0L);
        expect(
            tables <= day.places().tables(),
            () -> "%s: %d tables".formatted(session.session().id(), tables));
        expect(
            booths <= day.places().booths(),
            () -> "%s: %d booths".formatted(session.session().id(), booths));
      }
      long video =
          within.stream().filter(one -> one.details().kind() == VisitKind.VIDEO).count()
              + videoHad(day.id());
      var most = day.places().videoVisits();
      expect(most == null || video <= most, () -> "%s: %d video visits".formatted(day.id(), video));
      for (var booking : day.booked()) {
        expect(
            day.session(booking.session()).isPresent(),
            () -> "%s is nowhere".formatted(booking.id()));
        expect(!booking.replacing(), () -> "%s still replaces".formatted(booking.id()));
      }
    }
  }

  /** Video visits of a day that were had. */
  private long videoHad(HallDayId day) {
    return listed.values().stream()
        .filter(one -> one.id().startsWith(day.booking("")))
        .filter(one -> one.details().kind() == VisitKind.VIDEO)
        .filter(one -> one.status() == Status.COMPLETED && one.settled() == State.USED)
        .count();
  }

  private void ledgers() {
    int unverified = StoredEntitlements.unverified(mongo);
    expect(unverified == 0, () -> "%d entries are unverified".formatted(unverified));
    for (var month : StoredEntitlements.months(mongo)) {
      for (var entitlement : Entitlement.values()) {
        var left = month.remaining(entitlement);
        expect(
            left.isEmpty() || left.getAsInt() >= 0,
            () -> "%s of %s: %s".formatted(entitlement, month, left));
      }
      month.entries().forEach(entry -> entry(month, entry));
    }
    for (var booking : booked.values()) {
      var entry = entries.get(booking.id());
      expect(
          entry != null && entry.state() == Entry.State.HELD,
          () -> "%s is %s and its entry %s".formatted(booking.id(), booking.status(), entry));
    }
  }

  private void entry(PrisonerMonth month, Entry entry) {
    expect(
        entries.put(entry.booking(), entry) == null,
        () -> "%s stands twice".formatted(entry.booking()));
    var of = listed.get(entry.booking());
    if (of == null) {
      expect(!entry.state().counts(), () -> "%s counts for no booking".formatted(entry));
      return;
    }
    expect(
        of.settled() == entry.state(),
        () -> "%s is %s, its entry %s".formatted(of.id(), of.status(), entry));
    expect(
        of.details().prisoner().equals(month.id().prisoner()),
        () -> "%s is another's".formatted(entry.booking()));
  }

  private void list() {
    booked
        .values()
        .forEach(booking ->
            expect(
                booking.equals(listed.get(booking.id())),
                () -> "%s is listed as %s".formatted(booking, listed.get(booking.id()))));
    listed
        .values()
        .forEach(booking ->
            expect(
                !booking.status().takesPlace() || booked.containsKey(booking.id()),
                () -> "%s is listed and not there".formatted(booking.id())));
    var keys = new HashSet<String>();
    listed
        .values()
        .forEach(booking -> {
          var retry = booking.retry();
          expect(
              retry == null || keys.add(retry.key()), () -> "%s has two bookings".formatted(retry));
        });
  }

  /** Each event once in effect: one id stands for one event; the last tells how it stands. */
  private void events() {
    var byId = new HashMap<String, PendingEvent>();
    var ofBooking = new HashMap<String, List<PendingEvent>>();
    for (var event : sent) {
      var before = byId.putIfAbsent(event.id(), event);
      expect(
          before == null || before.equals(event),
          () -> "%s stands for two events".formatted(event.id()));
      if (before == null) {
        var faulty = EventSchemas.faults(event.type(), event.data());
        expect(faulty.isEmpty(), () -> "%s: %s".formatted(event.type(), faulty));
        expect(
            !event.data().matches("(?s).*[A-Z]\\d{4}[A-Z]{2}.*"),
            () -> "%s names".formatted(event));
        ofBooking.computeIfAbsent(event.key(), _ -> new ArrayList<>()).add(event);
      }
    }
    for (var booking : listed.values()) {
      var told = ofBooking.getOrDefault("WMI/booking/" + booking.id(), List.of());
      long made = told.stream().filter(event -> event.sequence().equals("1")).count();
      expect(made == 1, () -> "%s was made %d times".formatted(booking.id(), made));
      var last =
          told.stream()
              .max(Comparator.comparingInt(event -> Integer.parseInt(event.sequence())))
              .map(PendingEvent::type)
              .orElse("nothing");
      var happened = booking.status() == Status.BOOKED ? "confirmed" : booking.status().code();
      expect(
          last.equals(EventType.booking(happened).code()),
          () -> "%s is %s and was told as %s".formatted(booking.id(), booking.status(), last));
    }
  }

  private void expect(boolean holds, Supplier<String> otherwise) {
    if (!holds) {
      faults.add(otherwise.get());
    }
  }
}
