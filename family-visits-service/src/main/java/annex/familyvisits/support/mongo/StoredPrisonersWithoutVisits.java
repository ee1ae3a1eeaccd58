package annex.familyvisits.support.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.booking.Bookings;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.support.PrisonersWithoutVisits;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Reads the circumstances of prisoners, and their bookings; changes neither. */
final class StoredPrisonersWithoutVisits implements PrisonersWithoutVisits {

  /** Who had his last visit longer ago, and of whom nothing is recorded, is not looked for. */
  private static final int MONTHS_BACK = 12;

  private final MongoTemplate mongo;
  private final Bookings bookings;

  StoredPrisonersWithoutVisits(MongoTemplate mongo, Bookings bookings) {
    this.mongo = mongo;
    this.bookings = bookings;
  }

  @Override
  public List<Found> of(EstablishmentId establishment, LocalDate since) {
    var last = bookings.lastVisits(establishment, since.minusMonths(MONTHS_BACK));
    var recorded = recorded(establishment);
    return Stream.of(recorded, last.keySet())
        .flatMap(Set::stream)
        .distinct()
        .map(one ->
            new Found(one, recorded.contains(one) ? Basis.RECORDED : Basis.LAPSED, last.get(one)))
        .filter(one -> one.lastVisit() == null || one.lastVisit().isBefore(since))
        .sorted(Comparator.comparing(one -> one.prisoner().value()))
        .toList();
  }

  private Set<PrisonerNumber> recorded(EstablishmentId establishment) {
    var code = establishment.code();
    return mongo
        .getCollection("circumstances")
        .find(and(gt("_id", code + "/"), lt("_id", code + "0"), eq("receivesNoVisits", true)))
        .projection(Projections.include("_id"))
        .map(document -> new PrisonerNumber(document.getString("_id").substring(4)))
        .into(new HashSet<>());
  }
}
