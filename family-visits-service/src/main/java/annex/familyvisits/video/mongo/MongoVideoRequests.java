package annex.familyvisits.video.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import annex.chassis.idempotency.Attempt;
import annex.chassis.idempotency.mongo.MongoReceipts;
import annex.chassis.mongo.Inserts;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.video.RequestStatus;
import annex.familyvisits.video.VideoRequest;
import annex.familyvisits.video.VideoRequestChange;
import annex.familyvisits.video.VideoRequests;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A request's {@code _id} is {@code WMI/4fz0m2k8q1xw6t3d}. It is replaced where its revision is the
 * one before, so that of two instances one has its way; with it what is told of it, and the receipt
 * of the call that asked for it.
 */
final class MongoVideoRequests implements VideoRequests {

  static final String COLLECTION = "videoRequests";

  /** Which offers were meant by answers under keys. */
  private static final String ANSWERS = "answers";

  private static final String KEY = "key";
  private static final String SESSION = "session";
  private static final Bson STATE = MongoReceipts.without(MongoOutbox.FIELD);
  private static final Bson BY_TIME = Sorts.ascending(VideoRequestDocument.RECEIVED_AT, "_id");
  private static final List<String> OPEN =
      Arrays.stream(RequestStatus.values())
          .filter(RequestStatus::open)
          .map(RequestStatus::name)
          .toList();
  private static final List<String> IN_LINE =
      List.of(RequestStatus.WAITING.name(), RequestStatus.OFFERING.name());

  private final MongoTemplate mongo;
  private final EventsOf<VideoRequestChange> events;
  private final MongoOutbox outbox;
  private final Relay relay;
  private final MongoReceipts receipts;

  MongoVideoRequests(
      MongoTemplate mongo, EventsOf<VideoRequestChange> events, MongoOutbox outbox, Relay relay) {
    this.mongo = mongo;
    this.events = events;
    this.outbox = outbox;
    this.relay = relay;
    this.receipts = MongoReceipts.ofUpdatesToo(mongo, COLLECTION);
  }

  void createIndexes() {
    outbox.createIndex();
    receipts.createIndexes();
    for (var fields :
        List.of(
            List.of(VideoRequestDocument.STATUS),
            List.of(
                VideoRequestDocument.ESTABLISHMENT,
                VideoRequestDocument.STATUS,
                VideoRequestDocument.RECEIVED_AT),
            List.of(VideoRequestDocument.ESTABLISHMENT, VideoRequestDocument.PRISONER))) {
      var _ = requests().createIndex(Indexes.ascending(fields));
    }
  }

  /** The receipts of requests and of what is done with them. */
  MongoReceipts receipts() {
    return receipts;
  }

  @Override
  public void add(VideoRequestChange received) {
    var request = received.next();
    var document =
        VideoRequestDocument.of(request)
            .append("_id", id(request.establishment(), request.id()))
            .append(MongoOutbox.FIELD, MongoOutbox.documents(events.of(received)));
    if (!Inserts.made(
        requests(), received.asked() ? MongoReceipts.with(document, request) : document)) {
      receipts.refuseSecond();
      throw new IllegalStateException("Two requests have the id " + request.id());
    }
    relay.wake(outbox, id(request.establishment(), request.id()));
  }

  @Override
  public boolean advance(VideoRequestChange change) {
    var next = change.next();
    var id = id(next.establishment(), next.id());
    var changes = new ArrayList<Bson>();
    VideoRequestDocument.of(next).forEach((field, value) -> changes.add(Updates.set(field, value)));
    var pending = MongoOutbox.documents(events.of(change));
    if (!pending.isEmpty()) {
      changes.add(Updates.pushEach(MongoOutbox.FIELD, pending));
    }
    if (change.asked()) {
      changes.addAll(receipts.kept(next));
    }
    boolean written =
        requests()
                .updateOne(
                    and(eq("_id", id), eq(VideoRequestDocument.REVISION, next.revision() - 1)),
                    Updates.combine(changes))
                .getMatchedCount()
            > 0;
    if (written && !pending.isEmpty()) {
      relay.wake(outbox, id);
    }
    return written;
  }

  @Override
  public Optional<VideoRequest> find(EstablishmentId establishment, String request) {
    return Optional.ofNullable(
            requests().find(eq("_id", id(establishment, request))).projection(STATE).first())
        .map(VideoRequestDocument::request);
  }

  @Override
  public String meant(VideoRequest offered) {
    var session = Objects.requireNonNull(offered.offer()).session();
    return Attempt.current().map(attempt -> meant(offered, session, attempt.key())).orElse(session);
  }

  /** It is noted before anything is done, and without a change of the request. */
  private String meant(VideoRequest offered, String session, String key) {
    var id = eq("_id", id(offered.establishment(), offered.id()));
    var note = new Document(KEY, key).append(SESSION, session);
    var _ =
        requests().updateOne(and(id, ne(ANSWERS + "." + KEY, key)), Updates.push(ANSWERS, note));
    return Optional.ofNullable(requests().find(id).projection(Projections.include(ANSWERS)).first())
        .stream()
        .flatMap(document -> document.getList(ANSWERS, Document.class).stream())
        .filter(answer -> key.equals(answer.getString(KEY)))
        .map(answer -> answer.getString(SESSION))
        .findFirst()
        .orElse(session);
  }

  @Override
  public List<VideoRequest> open() {
    return all(in(VideoRequestDocument.STATUS, OPEN));
  }

  @Override
  public List<VideoRequest> inLine(EstablishmentId establishment) {
    return all(
        and(
            eq(VideoRequestDocument.ESTABLISHMENT, establishment.code()),
            in(VideoRequestDocument.STATUS, IN_LINE)));
  }

  private List<VideoRequest> all(Bson filter) {
    return requests()
        .find(filter)
        .projection(STATE)
        .map(VideoRequestDocument::request)
        .into(new ArrayList<>());
  }

  @Override
  public List<VideoRequest> search(Search search, long offset, int size) {
    if (offset > Integer.MAX_VALUE) {
      return List.of();
    }
    return requests()
        .find(filter(search))
        .projection(STATE)
        .sort(BY_TIME)
        .skip((int) offset)
        .limit(size)
        .map(VideoRequestDocument::request)
        .into(new ArrayList<>());
  }

  @Override
  public long count(Search search) {
    return requests().countDocuments(filter(search));
  }

  private static Bson filter(Search search) {
    var asked = new ArrayList<Bson>();
    asked.add(eq(VideoRequestDocument.ESTABLISHMENT, search.establishment().code()));
    if (search.status() == RequestStatus.WAITING) {
      asked.add(in(VideoRequestDocument.STATUS, IN_LINE));
    } else if (search.status() != null) {
      asked.add(eq(VideoRequestDocument.STATUS, search.status().name()));
    }
    if (search.prisoner() != null) {
      asked.add(eq(VideoRequestDocument.PRISONER, search.prisoner().value()));
    }
    if (search.hall() != null) {
      asked.add(eq(VideoRequestDocument.HALL, search.hall()));
    }
    return and(asked);
  }

  private static String id(EstablishmentId establishment, String request) {
    return establishment.code() + "/" + request;
  }

  private MongoCollection<Document> requests() {
    return mongo.getCollection(COLLECTION);
  }
}
