package annex.familyvisits.video.mongo;

import annex.chassis.outbox.PendingEvent;
import annex.contracts.EventType;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.Bookings.Search;
import annex.familyvisits.booking.Status;
import annex.familyvisits.booking.mongo.Checker;
import annex.familyvisits.booking.mongo.Stack;
import annex.familyvisits.video.RequestStatus;
import annex.familyvisits.video.VideoRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is wrong with a store at rest: bookings and ledgers, and requests beside their bookings. */
final class VideoChecker {

  private VideoChecker() {}

  static List<String> faults(VideoStack stack) {
    var sent = stack.world.sent().events();
    var faults = new ArrayList<>(Checker.faults(stack.stack.mongo, sent));
    var bookings =
        stack.stack.bookings().search(search(), 0, 1000).stream()
            .collect(Collectors.toMap(Booking::id, Function.identity()));
    var requests = stack.all();
    for (var request : requests) {
      check(request, bookings, faults);
      told(request, sent, faults);
    }
    for (var booking : bookings.values()) {
      var of = requests.stream().filter(one -> booking.id().contains(one.id())).toList();
      if (booking.status() == Status.HELD
          && of.stream().noneMatch(one -> keeps(one, booking.id()))) {
        faults.add("%s is held for nobody".formatted(booking.id()));
      }
    }
    return faults;
  }

  private static boolean keeps(VideoRequest request, String booking) {
    return request.offer() != null && request.offer().booking().equals(booking);
  }

  private static void check(
      VideoRequest request, Map<String, Booking> bookings, List<String> faults) {
    var offer = request.offer();
    var status =
        offer == null || !bookings.containsKey(offer.booking())
            ? null
            : bookings.get(offer.booking()).status();
    boolean holds =
        switch (request.status()) {
          case WAITING, LAPSED, WITHDRAWN -> offer == null;
          case OFFERING -> false;
          case OFFERED -> status == Status.HELD;
          case GRANTED -> status == Status.BOOKED;
        };
    if (!holds) {
      faults.add("%s is %s, its booking %s".formatted(request.id(), request.status(), status));
    }
  }

  /** One first event, and the last tells how it stands. */
  private static void told(VideoRequest request, List<PendingEvent> sent, List<String> faults) {
    var key = "WMI/video-request/" + request.id();
    var told =
        sent.stream()
            .filter(event -> event.key().equals(key))
            .sorted(Comparator.comparingInt(event -> Integer.parseInt(event.sequence())))
            .toList();
    var last = told.isEmpty() ? "nothing" : told.getLast().type();
    var right =
        switch (request.status()) {
          case WAITING, OFFERING -> List.of("received", "declined", "lapsed");
          case OFFERED -> List.of("offered");
          case GRANTED -> List.of("granted");
          case LAPSED -> List.of("lapsed");
          case WITHDRAWN -> List.of("withdrawn");
        };
    if (right.stream().map(EventType::videoRequest).noneMatch(type -> type.code().equals(last))) {
      faults.add("%s is %s and was told as %s".formatted(request.id(), request.status(), last));
    }
  }

  private static Search search() {
    return new Search(Stack.WMI, null, null, null, null, null, null);
  }

  /** How many offers a request had that stand or were taken; never more than one. */
  static long standing(VideoStack stack, VideoRequest request) {
    return stack.stack.bookings().search(search(), 0, 1000).stream()
        .filter(booking -> booking.id().contains(request.id()))
        .filter(booking -> booking.status().takesPlace())
        .count();
  }

  /** Whether it has a place. */
  static boolean served(VideoRequest request) {
    return request.status() == RequestStatus.OFFERED || request.status() == RequestStatus.GRANTED;
  }
}
