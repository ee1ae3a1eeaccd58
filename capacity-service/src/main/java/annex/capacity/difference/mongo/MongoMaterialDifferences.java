package annex.capacity.difference.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import annex.capacity.difference.DifferenceStatus;
import annex.capacity.difference.MaterialDifference;
import annex.capacity.difference.MaterialDifferences;
import annex.capacity.difference.Subject;
import annex.chassis.mongo.Inserts;
import annex.commissioning.EstablishmentId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A difference's {@code _id} is {@code WMI/material-difference/3}. */
final class MongoMaterialDifferences implements MaterialDifferences {

  static final String COLLECTION = "materialDifferences";

  private final MongoTemplate mongo;

  MongoMaterialDifferences(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  void createIndexes() {
    var _ =
        differences()
            .createIndex(
                Indexes.compoundIndex(
                    Indexes.ascending(DifferenceDocument.ESTABLISHMENT),
                    Indexes.descending(DifferenceDocument.NUMBER)));
    var _ =
        differences()
            .createIndex(
                Indexes.ascending(
                    DifferenceDocument.ESTABLISHMENT,
                    DifferenceDocument.STATUS,
                    DifferenceDocument.SUBJECT));
  }

  /** Enters a difference as it stands, unless it stands there so or at a later revision. */
  void enter(MaterialDifference difference) {
    var id = "%s/material-difference/%d".formatted(difference.establishment(), difference.number());
    if (!Inserts.made(differences(), DifferenceDocument.of(difference).append("_id", id))) {
      advance(id, difference);
    }
  }

  private void advance(String id, MaterialDifference difference) {
    var changes = new ArrayList<Bson>();
    DifferenceDocument.of(difference)
        .forEach((field, value) -> changes.add(Updates.set(field, value)));
    var _ =
        differences()
            .updateOne(
                and(eq("_id", id), lt(DifferenceDocument.REVISION, difference.revision())),
                Updates.combine(changes));
  }

  @Override
  public Optional<MaterialDifference> find(EstablishmentId establishment, int number) {
    return Optional.ofNullable(
            differences()
                .find(and(of(establishment, null), eq(DifferenceDocument.NUMBER, number)))
                .first())
        .map(DifferenceDocument::difference);
  }

  @Override
  public List<MaterialDifference> newestFirst(
      EstablishmentId establishment, @Nullable DifferenceStatus status, long offset, int size) {
    if (offset > Integer.MAX_VALUE) {
      return List.of();
    }
    return differences()
        .find(of(establishment, status))
        .sort(Sorts.descending(DifferenceDocument.NUMBER))
        .skip((int) offset)
        .limit(size)
        .map(DifferenceDocument::difference)
        .into(new ArrayList<>());
  }

  @Override
  public long count(EstablishmentId establishment, @Nullable DifferenceStatus status) {
    return differences().countDocuments(of(establishment, status));
  }

  @Override
  public boolean dismissed(EstablishmentId establishment, Subject subject, int agreed, int actual) {
    var found =
        differences()
            .find(
                and(
                    of(establishment, DifferenceStatus.DISMISSED),
                    eq(DifferenceDocument.SUBJECT, subject.code()),
                    eq(DifferenceDocument.AGREED_PEOPLE, agreed),
                    eq(DifferenceDocument.ACTUAL_PEOPLE, actual)))
            .first();
    return found != null;
  }

  private MongoCollection<Document> differences() {
    return mongo.getCollection(COLLECTION);
  }

  private static Bson of(EstablishmentId establishment, @Nullable DifferenceStatus status) {
    var whose = eq(DifferenceDocument.ESTABLISHMENT, establishment.code());
    return status == null ? whose : and(whose, eq(DifferenceDocument.STATUS, status.code()));
  }
}
