package annex.familyvisits.entitlement.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import annex.chassis.mongo.GroupedFinds;
import annex.chassis.mongo.Inserts;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.AllCircumstances;
import annex.familyvisits.entitlement.Circumstances;
import annex.familyvisits.entitlement.Circumstances.Replacement;
import annex.familyvisits.entitlement.PrisonerNumber;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The {@code _id} of a prisoner's circumstances is {@code WMI/A0001AA}. */
final class MongoCircumstances implements AllCircumstances {

  private static final String COLLECTION = "circumstances";
  private static final String REVISION = "revision";
  private static final String FAMILY_DOES_NOT_TRAVEL = "familyDoesNotTravel";

  private final MongoTemplate mongo;
  private final GroupedFinds finds = new GroupedFinds(this::circumstances, Projections.fields());

  MongoCircumstances(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Circumstances of(EstablishmentId establishment, PrisonerNumber prisoner) {
    return finds
        .find(id(establishment, prisoner))
        .map(document -> circumstances(establishment, prisoner, document))
        .orElseGet(() -> Circumstances.none(establishment, prisoner));
  }

  @Override
  public Set<PrisonerNumber> familiesNotTravelling(
      EstablishmentId establishment, Collection<PrisonerNumber> prisoners) {
    var byId = new HashMap<String, PrisonerNumber>();
    prisoners.forEach(prisoner -> byId.put(id(establishment, prisoner), prisoner));
    return circumstances()
        .find(and(in("_id", byId.keySet()), eq(FAMILY_DOES_NOT_TRAVEL, true)))
        .projection(Projections.include("_id"))
        .map(document -> Objects.requireNonNull(byId.get(document.getString("_id"))))
        .into(new HashSet<>());
  }

  @Override
  public boolean advance(Circumstances next) {
    var id = id(next.establishment(), next.prisoner());
    if (next.revision() > 1) {
      return circumstances()
              .replaceOne(
                  and(eq("_id", id), eq(REVISION, next.revision() - 1)),
                  document(next).append("_id", id))
              .getMatchedCount()
          > 0;
    }
    return Inserts.made(circumstances(), document(next).append("_id", id));
  }

  private static Document document(Circumstances next) {
    return new Document(REVISION, next.revision())
        .append("incentiveLevel", next.incentiveLevel())
        .append("familyAbroad", next.familyAbroad())
        .append("replacement", next.replacement().name())
        .append("familyInUk", next.familyInUk().stream().map(YearMonth::toString).toList())
        .append("receivesNoVisits", next.receivesNoVisits())
        .append(FAMILY_DOES_NOT_TRAVEL, next.familyDoesNotTravel())
        .append("childrenSupervised", next.childrenSupervised())
        .append("closedVisitsOnly", next.closedVisitsOnly());
  }

  private static Circumstances circumstances(
      EstablishmentId establishment, PrisonerNumber prisoner, Document document) {
    return new Circumstances(
        establishment,
        prisoner,
        document.getInteger(REVISION),
        document.getString("incentiveLevel"),
        document.getBoolean("familyAbroad"),
        Replacement.valueOf(document.getString("replacement")),
        document.getList("familyInUk", String.class).stream().map(YearMonth::parse).toList(),
        document.getBoolean("receivesNoVisits"),
        document.getBoolean(FAMILY_DOES_NOT_TRAVEL),
        document.getBoolean("childrenSupervised"),
        document.getBoolean("closedVisitsOnly"));
  }

  private static String id(EstablishmentId establishment, PrisonerNumber prisoner) {
    return establishment.code() + "/" + prisoner.value();
  }

  private MongoCollection<Document> circumstances() {
    return mongo.getCollection(COLLECTION);
  }
}
