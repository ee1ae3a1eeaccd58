package annex.familyvisits.entitlement.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import annex.chassis.decide.Decision;
import annex.chassis.decide.GroupedWrites;
import annex.chassis.decide.Together;
import annex.chassis.mongo.GroupedFinds;
import annex.chassis.mongo.GroupedInserts;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.Entry;
import annex.familyvisits.entitlement.PrisonerMonth;
import annex.familyvisits.entitlement.PrisonerMonths;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A month's {@code _id} is {@code WMI/A0001AA/2026-12}. Entries whose bookings have yet to be found
 * are noted beside them, and taken off without raising the revision.
 */
final class MongoPrisonerMonths
    implements PrisonerMonths, GroupedWrites.Store<PrisonerMonth.Id, PrisonerMonth> {

  static final String COLLECTION = "entitlements";
  static final String UNVERIFIED = "unverified";
  private static final String SINCE = UNVERIFIED + ".since";
  private static final String BOOKING = "booking";

  private final MongoTemplate mongo;
  private final GroupedWrites<PrisonerMonth.Id, PrisonerMonth> writes = new GroupedWrites<>(this);
  private final GroupedFinds finds =
      new GroupedFinds(this::months, Projections.exclude(UNVERIFIED));
  private final GroupedInserts inserts = new GroupedInserts(this::months);
  private final Together<String, WriteModel<Document>> verified =
      new Together<>((_, all) -> write(all));

  MongoPrisonerMonths(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  void createIndexes() {
    var _ = months().createIndex(Indexes.ascending(SINCE));
    var _ =
        months()
            .createIndex(
                Indexes.ascending(
                    PrisonerMonthDocument.ESTABLISHMENT, PrisonerMonthDocument.MONTH));
  }

  @Override
  public PrisonerMonth of(PrisonerMonth.Id id) {
    return finds
        .find(PrisonerMonthDocument.id(id))
        .map(PrisonerMonthDocument::month)
        .orElseGet(() -> PrisonerMonth.none(id));
  }

  @Override
  public <R> R decide(PrisonerMonth.Id id, Decision<PrisonerMonth, R> decision) {
    return writes.decide(id, decision);
  }

  @Override
  public PrisonerMonth load(PrisonerMonth.Id id) {
    return of(id);
  }

  @Override
  public boolean advance(PrisonerMonth last, PrisonerMonth next) {
    var added =
        next.entries().stream()
            .filter(entry -> last.entry(entry.booking()).isEmpty())
            .map(MongoPrisonerMonths::unverified)
            .toList();
    var state = PrisonerMonthDocument.of(next);
    return last.revision() == 0
        ? inserts.made(
            state.append("_id", PrisonerMonthDocument.id(next.id())).append(UNVERIFIED, added))
        : update(last, state, added);
  }

  private boolean update(PrisonerMonth last, Document state, List<Document> added) {
    var changes = new ArrayList<Bson>();
    state.forEach((field, value) -> changes.add(Updates.set(field, value)));
    if (!added.isEmpty()) {
      changes.add(Updates.pushEach(UNVERIFIED, added));
    }
    return months()
            .updateOne(
                and(id(last.id()), eq(PrisonerMonthDocument.REVISION, last.revision())),
                Updates.combine(changes))
            .getMatchedCount()
        > 0;
  }

  @Override
  public void verified(PrisonerMonth.Id id, String booking) {
    verified.serve(
        UNVERIFIED,
        new UpdateOneModel<>(id(id), Updates.pull(UNVERIFIED, new Document(BOOKING, booking))));
  }

  private void write(List<WriteModel<Document>> all) {
    var _ = months().bulkWrite(all, new BulkWriteOptions().ordered(false));
  }

  @Override
  public List<Unverified> unverified(Instant before, int atMost) {
    var found = new ArrayList<Unverified>();
    var documents =
        months().find(lte(SINCE, Date.from(before))).sort(Sorts.ascending(SINCE)).limit(atMost);
    for (var document : documents) {
      for (var one : document.getList(UNVERIFIED, Document.class)) {
        if (!one.getDate("since").toInstant().isAfter(before)) {
          found.add(
              new Unverified(
                  PrisonerMonthDocument.id(document),
                  Objects.requireNonNull(one.getString(BOOKING))));
        }
      }
    }
    return found;
  }

  @Override
  public List<PrisonerMonth> in(EstablishmentId establishment, YearMonth month) {
    return months()
        .find(
            and(
                eq(PrisonerMonthDocument.ESTABLISHMENT, establishment.code()),
                eq(PrisonerMonthDocument.MONTH, month.toString())))
        .projection(Projections.exclude(UNVERIFIED))
        .map(PrisonerMonthDocument::month)
        .into(new ArrayList<>());
  }

  @Override
  public long revisions(EstablishmentId establishment, YearMonth from) {
    long sum = 0;
    var found =
        months()
            .find(
                and(
                    eq(PrisonerMonthDocument.ESTABLISHMENT, establishment.code()),
                    gte(PrisonerMonthDocument.MONTH, from.toString())))
            .projection(Projections.include(PrisonerMonthDocument.REVISION));
    for (var month : found) {
      sum += month.getInteger(PrisonerMonthDocument.REVISION);
    }
    return sum;
  }

  private static Document unverified(Entry entry) {
    return new Document(BOOKING, entry.booking()).append("since", Date.from(entry.changedAt()));
  }

  private static Bson id(PrisonerMonth.Id id) {
    return eq("_id", PrisonerMonthDocument.id(id));
  }

  private MongoCollection<Document> months() {
    return mongo.getCollection(COLLECTION);
  }
}
