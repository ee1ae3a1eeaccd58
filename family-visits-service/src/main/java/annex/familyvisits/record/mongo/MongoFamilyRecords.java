package annex.familyvisits.record.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import annex.chassis.idempotency.mongo.MongoReceipts;
import annex.chassis.json.StrictJson;
import annex.chassis.mongo.Inserts;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.record.FamilyRecord;
import annex.familyvisits.record.FamilyRecords;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.Moved;
import annex.familyvisits.record.NotAlone;
import annex.familyvisits.record.Search;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A record's {@code _id} is {@code WMI/family-day/3}, so that no number is given twice. What it
 * says is one JSON text; beside it stands by what it is found.
 */
final class MongoFamilyRecords implements FamilyRecords {

  static final String COLLECTION = "familyRecords";
  static final String REVISION = "revision";
  private static final String THING = "thing";
  private static final String ESTABLISHMENT = "establishment";
  private static final String NUMBER = "number";
  private static final String DATE = "date";
  private static final String STATUS = "status";
  private static final String SORT = "sort";
  private static final String PRISONER = "prisoner";
  private static final String ALONE = "alone";
  private static final String STATE = "state";
  private static final Bson NEWEST_FIRST = Sorts.descending(DATE, NUMBER);

  private final MongoTemplate mongo;
  private final EventsOf<Moved<?>> events;
  private final MongoOutbox outbox;
  private final Relay relay;
  private final StrictJson json;
  private final MongoReceipts receipts;

  MongoFamilyRecords(
      MongoTemplate mongo,
      EventsOf<Moved<?>> events,
      MongoOutbox outbox,
      Relay relay,
      StrictJson json) {
    this.mongo = mongo;
    this.events = events;
    this.outbox = outbox;
    this.relay = relay;
    this.json = json;
    this.receipts = MongoReceipts.ofUpdatesToo(mongo, COLLECTION);
  }

  void createIndexes() {
    outbox.createIndex();
    receipts.createIndexes();
    for (var by :
        List.of(
            List.of(THING, ESTABLISHMENT, NUMBER),
            List.of(THING, ESTABLISHMENT, DATE, NUMBER),
            List.of(THING, ESTABLISHMENT, PRISONER, DATE))) {
      var _ = documents().createIndex(Indexes.ascending(by));
    }
    var _ = documents().createIndex(Indexes.ascending(ESTABLISHMENT, REVISION));
    var _ =
        documents()
            .createIndex(Indexes.ascending(ALONE), new IndexOptions().sparse(true).unique(true));
  }

  /** The receipts of records and of their steps. */
  MongoReceipts receipts() {
    return receipts;
  }

  @Override
  public <R extends FamilyRecord> Optional<R> find(
      Kind<R> kind, EstablishmentId establishment, int number) {
    return Optional.ofNullable(
            documents()
                .find(eq("_id", "%s/%s/%d".formatted(establishment, kind.thing(), number)))
                .projection(Projections.include(STATE))
                .first())
        .map(document -> read(kind, document));
  }

  @Override
  public <R extends FamilyRecord> List<R> newestFirst(
      Kind<R> kind, Search search, long offset, int size) {
    return offset > Integer.MAX_VALUE
        ? List.of()
        : read(kind, found(kind, search).skip((int) offset).limit(size));
  }

  @Override
  public <R extends FamilyRecord> List<R> all(Kind<R> kind, Search search) {
    return read(kind, found(kind, search));
  }

  private FindIterable<Document> found(Kind<?> kind, Search search) {
    return documents()
        .find(filter(kind, search))
        .projection(Projections.include(STATE))
        .sort(NEWEST_FIRST);
  }

  @Override
  public long count(Kind<?> kind, Search search) {
    return documents().countDocuments(filter(kind, search));
  }

  @Override
  public int lastNumber(Kind<?> kind, EstablishmentId establishment) {
    var last =
        documents()
            .find(and(eq(THING, kind.thing()), eq(ESTABLISHMENT, establishment.code())))
            .projection(Projections.include(NUMBER))
            .sort(Sorts.descending(NUMBER))
            .first();
    return last == null ? 0 : last.getInteger(NUMBER);
  }

  @Override
  public long revisions(EstablishmentId establishment) {
    long sum = 0;
    for (var one :
        documents()
            .find(eq(ESTABLISHMENT, establishment.code()))
            .projection(Projections.include(REVISION))) {
      sum += one.getInteger(REVISION);
    }
    return sum;
  }

  @Override
  public List<EstablishmentId> establishments() {
    return establishments(Filters.empty());
  }

  @Override
  public List<EstablishmentId> establishments(Kind<?> kind) {
    return establishments(eq(THING, kind.thing()));
  }

  private List<EstablishmentId> establishments(Bson of) {
    return documents()
        .distinct(ESTABLISHMENT, of, String.class)
        .map(EstablishmentId::new)
        .into(new ArrayList<>());
  }

  @Override
  public Adding add(Moved<?> added) {
    var document = document(added);
    if (!Inserts.made(documents(), MongoReceipts.with(document, added.after()))) {
      receipts.refuseSecond();
      return stands(document.getString(ALONE)) ? Adding.NOT_ALONE : Adding.NUMBER_TAKEN;
    }
    relay.wake(outbox, document.getString("_id"));
    return Adding.ADDED;
  }

  private boolean stands(@Nullable String alone) {
    return alone != null
        && documents().find(eq(ALONE, alone)).projection(Projections.include(ALONE)).first()
            != null;
  }

  @Override
  public boolean advance(int revision, Moved<?> moved) {
    var state = document(moved);
    var id = Objects.requireNonNull(state.remove("_id"));
    var pending = state.getList(MongoOutbox.FIELD, Document.class);
    state.remove(MongoOutbox.FIELD);
    var changes = new ArrayList<Bson>();
    state.forEach((field, value) -> changes.add(Updates.set(field, value)));
    if (!state.containsKey(ALONE)) {
      changes.add(Updates.unset(ALONE));
    }
    changes.add(Updates.pushEach(MongoOutbox.FIELD, pending));
    changes.addAll(receipts.kept(moved.after()));
    var asSeen = MongoReceipts.unlessDone(and(eq("_id", id), eq(REVISION, revision)));
    if (!updated(asSeen, changes, moved.kind())) {
      receipts.refuseSecond();
      return false;
    }
    relay.wake(outbox, id.toString());
    return true;
  }

  private boolean updated(Bson asSeen, List<Bson> changes, Kind<?> kind) {
    try {
      return documents().updateOne(asSeen, Updates.combine(changes)).getMatchedCount() > 0;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        throw new NotAlone(kind.thing());
      }
      throw e;
    }
  }

  private <R extends FamilyRecord> Document document(Moved<R> moved) {
    var one = moved.after();
    var facets = moved.kind().facets().apply(one);
    var document =
        new Document("_id", moved.kind().id(one))
            .append(THING, moved.kind().thing())
            .append(ESTABLISHMENT, one.establishment().code())
            .append(NUMBER, one.number())
            .append(REVISION, one.revision())
            .append(DATE, facets.date().toString())
            .append(STATUS, facets.status())
            .append(SORT, facets.sort())
            .append(PRISONER, facets.prisoner() == null ? null : facets.prisoner().value())
            .append(STATE, json.write(one))
            .append(MongoOutbox.FIELD, MongoOutbox.documents(events.of(moved)));
    if (facets.alone() != null) {
      document.append(
          ALONE, "%s/%s/%s".formatted(one.establishment(), moved.kind().thing(), facets.alone()));
    }
    return document;
  }

  private <R extends FamilyRecord> List<R> read(Kind<R> kind, FindIterable<Document> found) {
    return found.map(document -> read(kind, document)).into(new ArrayList<>());
  }

  private <R extends FamilyRecord> R read(Kind<R> kind, Document document) {
    return json.read(document.getString(STATE).getBytes(StandardCharsets.UTF_8), kind.type());
  }

  private static Bson filter(Kind<?> kind, Search search) {
    var asked = new ArrayList<Bson>();
    asked.add(eq(THING, kind.thing()));
    asked.add(eq(ESTABLISHMENT, search.establishment().code()));
    if (search.status() != null) {
      asked.add(eq(STATUS, search.status()));
    }
    if (search.sort() != null) {
      asked.add(eq(SORT, search.sort()));
    }
    if (search.prisoner() != null) {
      asked.add(eq(PRISONER, search.prisoner().value()));
    }
    if (search.from() != null) {
      asked.add(gte(DATE, search.from().toString()));
    }
    if (search.to() != null) {
      asked.add(lte(DATE, search.to().toString()));
    }
    return and(asked);
  }

  private MongoCollection<Document> documents() {
    return mongo.getCollection(COLLECTION);
  }
}
