package annex.familyvisits.delivery.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import annex.chassis.mongo.Inserts;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoLatestOutbox;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.delivery.Discreet;
import annex.familyvisits.delivery.Summaries;
import annex.familyvisits.delivery.Summary;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A summary's {@code _id} is the agency code. It is replaced where its revision is the one before,
 * and sent from its document alone, so that the latest is what stands on the topic last (ADR 0015).
 */
final class MongoSummaries implements Summaries {

  static final String COLLECTION = "deliverySummaries";
  private static final String REVISION = "revision";

  private final MongoTemplate mongo;
  private final EventsOf<Summary> events;
  private final MongoLatestOutbox latest;
  private final Relay relay;
  private final Clock clock;

  MongoSummaries(
      MongoTemplate mongo,
      EventsOf<Summary> events,
      MongoLatestOutbox latest,
      Relay relay,
      Clock clock) {
    this.mongo = mongo;
    this.events = events;
    this.latest = latest;
    this.relay = relay;
    this.clock = clock;
  }

  void createIndexes() {
    latest.createIndex();
  }

  @Override
  public Optional<Summary> find(EstablishmentId establishment) {
    return Optional.ofNullable(summaries().find(eq("_id", establishment.code())).first())
        .map(document -> summary(establishment, document));
  }

  private static Summary summary(EstablishmentId establishment, Document document) {
    var at = document.getDate("at");
    return new Summary(
        establishment,
        document.getInteger(REVISION),
        document.getLong("sequence"),
        at == null ? null : at.toInstant(),
        document.getString("text"),
        discreet(document),
        document.getString("basis"),
        document.getDate("since").toInstant());
  }

  private static Discreet discreet(Document document) {
    var on = document.getString("discreetOn");
    if (on == null) {
      return Discreet.NONE;
    }
    var told = new HashMap<String, Integer>();
    document
        .get("discreet", Document.class)
        .forEach((name, count) -> told.put(name, (Integer) count));
    var withheld = document.getList("discreetWithheld", String.class, List.of());
    return new Discreet(told, Set.copyOf(withheld), LocalDate.parse(on));
  }

  @Override
  public boolean advance(Summary last, Summary next) {
    var id = next.establishment().code();
    if (last.revision() == 0) {
      insert(last);
    }
    var changes = new ArrayList<Bson>();
    document(next).forEach((field, value) -> changes.add(Updates.set(field, value)));
    changes.addAll(sending(last, next));
    boolean written =
        summaries()
                .updateOne(
                    and(eq("_id", id), eq(REVISION, last.revision())), Updates.combine(changes))
                .getMatchedCount()
            > 0;
    if (written) {
      relay.wake(latest, id);
    }
    return written;
  }

  /** What is new is sent; with a new day what there is, once more. */
  private List<Bson> sending(Summary last, Summary next) {
    if (next.sequence() > last.sequence()) {
      return MongoLatestOutbox.latest(events.of(next).getFirst());
    }
    return isNewDay(last, next) ? MongoLatestOutbox.again(clock.instant()) : List.of();
  }

  /** The basis begins with the day. */
  private static boolean isNewDay(Summary last, Summary next) {
    return !last.basis().split(" ", 2)[0].equals(next.basis().split(" ", 2)[0]);
  }

  private static Document document(Summary summary) {
    return new Document(REVISION, summary.revision())
        .append("sequence", summary.sequence())
        .append("at", summary.at() == null ? null : Date.from(summary.at()))
        .append("text", summary.text())
        .append("discreet", new Document(summary.discreet().told()))
        .append("discreetWithheld", summary.discreet().withheld().stream().sorted().toList())
        .append("discreetOn", Objects.toString(summary.discreet().on(), null))
        .append("basis", summary.basis())
        .append("since", Date.from(summary.since()));
  }

  private void insert(Summary none) {
    var _ = Inserts.made(summaries(), document(none).append("_id", none.establishment().code()));
  }

  private MongoCollection<Document> summaries() {
    return mongo.getCollection(COLLECTION);
  }
}
