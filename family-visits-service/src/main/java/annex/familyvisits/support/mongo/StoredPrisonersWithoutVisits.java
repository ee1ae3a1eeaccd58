package annex.familyvisits.support.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.Bookings;
import annex.familyvisits.booking.Outcome;
import annex.familyvisits.booking.Status;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.session.VisitKind;
import annex.familyvisits.support.PrisonersWithoutVisits;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Reads the circumstances of prisoners, and their bookings; changes neither. */
final class StoredPrisonersWithoutVisits implements PrisonersWithoutVisits {

  private static final int AT_ONCE = 200;

  private final MongoTemplate mongo;
  private final Bookings bookings;

  StoredPrisonersWithoutVisits(MongoTemplate mongo, Bookings bookings) {
    this.mongo = mongo;
    this.bookings = bookings;
  }

  @Override
  public List<PrisonerNumber> of(EstablishmentId establishment, LocalDate since) {
    var code = establishment.code();
    var recorded =
        mongo
            .getCollection("circumstances")
            .find(and(gt("_id", code + "/"), lt("_id", code + "0"), eq("receivesNoVisits", true)))
            .projection(Projections.include("_id"))
            .sort(Sorts.ascending("_id"))
            .map(document -> new PrisonerNumber(document.getString("_id").substring(4)))
            .into(new ArrayList<>());
    return recorded.stream().filter(prisoner -> !visited(establishment, prisoner, since)).toList();
  }

  private boolean visited(EstablishmentId establishment, PrisonerNumber prisoner, LocalDate since) {
    var search = new Bookings.Search(establishment, null, prisoner, null, null, since, null);
    for (long offset = 0; ; offset += AT_ONCE) {
      var found = bookings.search(search, offset, AT_ONCE);
      if (found.stream().anyMatch(StoredPrisonersWithoutVisits::isVisit)) {
        return true;
      }
      if (found.size() < AT_ONCE) {
        return false;
      }
    }
  }

  private static boolean isVisit(Booking booking) {
    if (booking.details().kind() == VisitKind.LEGAL) {
      return false;
    }
    var ending = booking.ending();
    var outcome = ending == null ? null : ending.outcome();
    return booking.status() == Status.BOOKED
        || outcome == Outcome.ATTENDED
        || outcome == Outcome.ENDED_EARLY;
  }
}
