package annex.familyvisits.booking;

import annex.familyvisits.booking.Booking.Place;
import annex.familyvisits.entitlement.Entry.State;
import annex.familyvisits.session.DayPlan.Places;
import annex.familyvisits.session.VisitKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the places of a hall are taken on a day (VIS-5, VIS-7).
 *
 * @param videoGone video visits that were had and are not among the bookings any more
 */
record Occupancy(Places places, List<DaySession> sessions, List<Booking> bookings, int videoGone) {

  /** How many more visits of a kind a session can have. */
  int free(DaySession session, VisitKind kind) {
    if (!session.open() || !session.session().kinds().contains(kind)) {
      return 0;
    }
    int tables = Math.max(0, places.tables() - taken(session, Place.TABLE));
    int booths = Math.max(0, places.booths() - taken(session, Place.BOOTH));
    return switch (kind) {
      case SOCIAL -> tables;
      case VIDEO -> Math.min(booths, freeVideoVisits());
      case LEGAL -> booths + (places.legalTables() ? tables : 0);
    };
  }

  /** What the next visit of a kind takes: legal visits leave booths to video visits. */
  Optional<Place> next(DaySession session, VisitKind kind) {
    if (free(session, kind) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        switch (kind) {
          case SOCIAL -> Place.TABLE;
          case VIDEO -> Place.BOOTH;
          case LEGAL ->
              places.legalTables() && taken(session, Place.TABLE) < places.tables()
                  ? Place.TABLE
                  : Place.BOOTH;
        });
  }

  /**
   * The bookings that there is no place for: of those that want one the latest, and all of a kind
   * that the session does not have any more, or at other times than it is held now. What has begun
   * has its place.
   */
  Set<String> over(Instant now) {
    var over = new HashSet<String>();
    for (var session : sessions) {
      over.addAll(beyond(session, Place.TABLE, places.tables()));
      over.addAll(beyond(session, Place.BOOTH, places.booths()));
    }
    var most = places.videoVisits();
    if (most != null) {
      var video = bookings.stream().filter(one -> takes(one, VisitKind.VIDEO)).toList();
      var toCome =
          video.stream()
              .filter(one -> one.startsAt().isAfter(now) && !over.contains(one.id()))
              .toList();
      long begun = video.stream().filter(one -> !one.startsAt().isAfter(now)).count();
      over.addAll(beyond(toCome, Math.max(0, most - videoHad() - begun)));
    }
    return over;
  }

  private int freeVideoVisits() {
    if (places.videoVisits() == null) {
      return Integer.MAX_VALUE;
    }
    long taken = bookings.stream().filter(one -> takes(one, VisitKind.VIDEO)).count();
    return (int) Math.max(0, places.videoVisits() - videoHad() - taken);
  }

  /** Video visits that are over; what was not held is none. */
  private long videoHad() {
    return videoGone + bookings.stream().filter(Occupancy::isVideoHad).count();
  }

  /** Whether it was one of the video visits of its day, and is over. */
  static boolean isVideoHad(Booking booking) {
    return booking.details().kind() == VisitKind.VIDEO
        && booking.status() == Status.COMPLETED
        && booking.settled() == State.USED;
  }

  private static boolean takes(Booking booking, VisitKind kind) {
    return booking.status().takesPlace() && booking.details().kind() == kind;
  }

  private int taken(DaySession session, Place place) {
    return of(session, place).size();
  }

  private List<Booking> of(DaySession session, Place place) {
    return bookings.stream()
        .filter(booking -> booking.status().takesPlace() && booking.place() == place)
        .filter(booking -> booking.session().equals(session.session().id()))
        .toList();
  }

  /** All that do not fit into a session, and the latest of the others. */
  private List<String> beyond(DaySession session, Place place, int most) {
    var fitting = new ArrayList<Booking>();
    var beyond = new ArrayList<String>();
    for (var booking : of(session, place)) {
      if (fits(session, booking)) {
        fitting.add(booking);
      } else {
        beyond.add(booking.id());
      }
    }
    beyond.addAll(beyond(fitting, most));
    return beyond;
  }

  private boolean fits(DaySession session, Booking booking) {
    var kind = booking.details().kind();
    boolean there =
        kind != VisitKind.LEGAL || booking.place() != Place.TABLE || places.legalTables();
    boolean then =
        booking.startsAt().equals(session.session().startsAt())
            && booking.endsAt().equals(session.session().endsAt());
    return session.open() && session.session().kinds().contains(kind) && there && then;
  }

  private static List<String> beyond(List<Booking> taking, long places) {
    return taking.stream()
        .sorted(Comparator.comparing(Booking::placedAt).thenComparing(Booking::id))
        .skip(places)
        .map(Booking::id)
        .toList();
  }
}
