package annex.familyvisits.booking.web;

import annex.contracts.IsoText;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.FreeSession;
import annex.familyvisits.session.VisitKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A session as it is read.
 *
 * @param start in the time of the United Kingdom
 * @param open whether it is to be held
 * @param section number of the version that its places come from
 * @param free how many more visits of each kind it can have now
 * @param booked how many visits take a place
 * @param overCapacity how many of them have none any more
 */
@JsonInclude
record SessionView(
    String session,
    String hall,
    String date,
    String start,
    String startsAt,
    String endsAt,
    List<String> kinds,
    boolean open,
    int section,
    Map<String, Integer> free,
    int booked,
    int overCapacity) {

  static SessionView of(FreeSession one) {
    var session = one.session().session();
    var in =
        one.day().booked().stream()
            .filter(booking -> booking.session().equals(session.id()))
            .toList();
    var free = new LinkedHashMap<String, Integer>();
    session.kinds().forEach(kind -> free.put(kind.code(), one.day().free(one.session(), kind)));
    return new SessionView(
        session.id(),
        one.day().id().hall(),
        one.day().id().date().toString(),
        session.start().toString(),
        IsoText.of(session.startsAt()),
        IsoText.of(session.endsAt()),
        session.kinds().stream().map(VisitKind::code).toList(),
        one.session().open(),
        one.day().basis().section(),
        free,
        in.size(),
        (int) in.stream().filter(Booking::overCapacity).count());
  }
}
