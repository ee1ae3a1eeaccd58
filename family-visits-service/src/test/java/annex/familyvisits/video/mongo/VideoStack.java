package annex.familyvisits.video.mongo;

import annex.chassis.outbox.mongo.MongoOutbox;
import annex.familyvisits.booking.mongo.Quiet;
import annex.familyvisits.booking.mongo.Stack;
import annex.familyvisits.video.AWish;
import annex.familyvisits.video.Answered;
import annex.familyvisits.video.AsksForVideo;
import annex.familyvisits.video.FormsLines;
import annex.familyvisits.video.OfferTerms;
import annex.familyvisits.video.OffersPlaces;
import annex.familyvisits.video.VideoRequest;
import annex.familyvisits.video.VideoRequests;
import annex.familyvisits.video.WaitsInLine;
import annex.familyvisits.video.outbound.RequestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.data.mongodb.core.MongoTemplate;

/** An instance of the service over a store, with its line for video visits. */
final class VideoStack {

  static final Duration LIFETIME = Duration.ofHours(24);

  final Stack stack;
  final Stack.World world;
  final MongoVideoRequests requests;
  final FormsLines lines;
  final OffersPlaces offers;
  final AsksForVideo asks;
  private final MongoOutbox outbox;

  VideoStack(MongoTemplate mongo, MongoTemplate relayed, Stack.World world) {
    this(mongo, relayed, world, requests -> requests);
  }

  /** One that sees the requests in its own way. */
  VideoStack(
      MongoTemplate mongo,
      MongoTemplate relayed,
      Stack.World world,
      UnaryOperator<VideoRequests> seeing) {
    this.world = world;
    stack = new Stack(mongo, relayed, world);
    outbox =
        new MongoOutbox(
            relayed, MongoVideoRequests.COLLECTION, "_id", VideoRequestDocument.REVISION);
    requests = new MongoVideoRequests(mongo, RequestEvents.requests(), outbox, stack.relay);
    var seen = seeing.apply(requests);
    lines = new FormsLines(seen, stack.bookings(), stack.ledger.circumstances(), 3);
    var keeps = stack.keeps();
    var terms = new OfferTerms(LIFETIME, Duration.ofHours(2), Duration.ofMinutes(30));
    offers = new OffersPlaces(seen, lines, keeps, stack.sessions, terms, Stack.PATIENCE);
    var line = new WaitsInLine(seen, keeps, terms, _ -> {});
    stack.line.set(line);
    asks = new AsksForVideo(seen, offers, keeps, line, stack.ids());
  }

  void createIndexes() {
    stack.createIndexes();
    requests.createIndexes();
  }

  Instant now() {
    return world.clock().instant();
  }

  VideoRequest ask(AWish wish) {
    if (asks.ask(Stack.WMI, wish.wish(), now()) instanceof Answered.Done(var request)) {
      world.clock().move(Duration.ofMillis(1));
      return request;
    }
    throw new AssertionError("refused");
  }

  VideoRequest now(VideoRequest request) {
    return requests.find(Stack.WMI, request.id()).orElseThrow();
  }

  void sweep() {
    offers.sweep(now());
  }

  List<VideoRequest> all() {
    return requests.search(new VideoRequests.Search(Stack.WMI, null, null, null), 0, 200);
  }

  /** Brings the store to rest: nothing is half done, due or pending any more. */
  void bring() throws InterruptedException {
    for (int turn = 0; turn < 3; turn++) {
      Quiet.bring(stack, world);
      sweep();
    }
    Quiet.bring(stack, world);
    while (stack.relay.sweep(outbox) > 0) {
      world.clock().move(Duration.ofSeconds(3));
    }
  }
}
