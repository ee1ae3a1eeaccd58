package annex.capacity.difference.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import annex.capacity.difference.Assessment;
import annex.capacity.difference.Assessments;
import annex.capacity.difference.MaterialDifference;
import annex.capacity.difference.Summary;
import annex.chassis.idempotency.mongo.MongoReceipts;
import annex.chassis.mongo.Inserts;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.Outbox;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoLatestOutbox;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.commissioning.EstablishmentId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * An assessment's {@code _id} is the agency code. It is replaced where its revision is the one
 * before; what moved is appended to what has yet to be entered into the list of differences, and
 * its events to those still pending. The summary is sent when it says anything new, and once with
 * every new day.
 */
final class MongoAssessments implements Assessments {

  static final String COLLECTION = "assessments";

  private static final Bson STATE = MongoReceipts.without(MongoOutbox.FIELD);

  private final MongoTemplate mongo;
  private final MongoMaterialDifferences differences;
  private final EventsOf<MaterialDifference> events;
  private final EventsOf<Assessment> summaries;
  private final MongoOutbox outbox;
  private final MongoLatestOutbox latest;
  private final Relay relay;
  private final Clock clock;
  private final MongoReceipts receipts;

  MongoAssessments(
      MongoTemplate mongo,
      MongoMaterialDifferences differences,
      EventsOf<MaterialDifference> events,
      EventsOf<Assessment> summaries,
      MongoOutbox outbox,
      MongoLatestOutbox latest,
      Relay relay,
      Clock clock) {
    this.mongo = mongo;
    this.differences = differences;
    this.events = events;
    this.summaries = summaries;
    this.outbox = outbox;
    this.latest = latest;
    this.relay = relay;
    this.clock = clock;
    this.receipts = MongoReceipts.ofUpdatesToo(mongo, COLLECTION);
  }

  void createIndexes() {
    outbox.createIndex();
    latest.createIndex();
    receipts.createIndexes();
  }

  /** The receipts of dismissals. */
  MongoReceipts receipts() {
    return receipts;
  }

  @Override
  public void watch(EstablishmentId establishment) {
    if (assessments().find(id(establishment)).projection(Projections.include("_id")).first()
        != null) {
      return;
    }
    var _ =
        Inserts.made(
            assessments(),
            AssessmentDocument.of(Assessment.none(establishment))
                .append("_id", establishment.code())
                .append(AssessmentDocument.MOVED, List.of())
                .append(MongoOutbox.FIELD, List.of()));
  }

  @Override
  public Optional<Assessment> find(EstablishmentId establishment) {
    return Optional.ofNullable(assessments().find(id(establishment)).projection(STATE).first())
        .map(AssessmentDocument::assessment);
  }

  @Override
  public boolean advance(Assessment last, Assessment next) {
    var changes = new ArrayList<Bson>();
    AssessmentDocument.of(next).forEach((field, value) -> changes.add(Updates.set(field, value)));
    changes.add(
        Updates.pushEach(
            AssessmentDocument.MOVED, next.moved().stream().map(DifferenceDocument::of).toList()));
    changes.add(
        Updates.pushEach(
            MongoOutbox.FIELD,
            MongoOutbox.documents(
                next.moved().stream().flatMap(moved -> events.of(moved).stream()).toList())));
    changes.addAll(summary(last, next));
    next.moved().stream().map(receipts::kept).forEach(changes::addAll);
    var written =
        assessments()
            .updateOne(
                and(id(next.establishment()), eq(AssessmentDocument.REVISION, last.revision())),
                Updates.combine(changes));
    if (written.getMatchedCount() == 0) {
      return false;
    }
    for (Outbox changed : List.of(outbox, latest)) {
      relay.wake(changed, next.establishment().code());
    }
    return true;
  }

  private List<Bson> summary(Assessment last, Assessment next) {
    if (sequence(next.summary()) > sequence(last.summary())) {
      return MongoLatestOutbox.latest(summaries.of(next).getFirst());
    }
    boolean sameDay = Objects.equals(last.basis().day(), next.basis().day());
    return sameDay || next.summary() == null ? List.of() : MongoLatestOutbox.again(clock.instant());
  }

  private static long sequence(@Nullable Summary summary) {
    return summary == null ? 0 : summary.sequence();
  }

  @Override
  public void enter(EstablishmentId establishment) {
    var document =
        assessments()
            .find(id(establishment))
            .projection(Projections.include(AssessmentDocument.MOVED))
            .first();
    if (document == null) {
      return;
    }
    for (var moved : document.getList(AssessmentDocument.MOVED, Document.class)) {
      differences.enter(DifferenceDocument.difference(moved));
      var entered =
          and(
              eq(DifferenceDocument.NUMBER, moved.getInteger(DifferenceDocument.NUMBER)),
              eq(DifferenceDocument.REVISION, moved.getInteger(DifferenceDocument.REVISION)));
      var _ =
          assessments()
              .updateOne(id(establishment), Updates.pull(AssessmentDocument.MOVED, entered));
    }
  }

  @Override
  public List<Watched> watched() {
    return assessments()
        .find()
        .projection(AssessmentDocument.BASIS_AND_MOVED)
        .map(MongoAssessments::watched)
        .into(new ArrayList<>());
  }

  private static Watched watched(Document document) {
    return new Watched(
        new EstablishmentId(document.getString("_id")),
        AssessmentDocument.basis(document),
        document.getList(AssessmentDocument.MOVED, Document.class).isEmpty());
  }

  private MongoCollection<Document> assessments() {
    return mongo.getCollection(COLLECTION);
  }

  private static Bson id(EstablishmentId establishment) {
    return eq("_id", establishment.code());
  }
}
