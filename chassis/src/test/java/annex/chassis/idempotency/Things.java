package annex.chassis.idempotency;

import annex.access.Caller;
import annex.access.Establishments;
import annex.chassis.audit.AuditFilter;
import annex.chassis.idempotency.mongo.MongoClaims;
import annex.chassis.idempotency.mongo.MongoReceipts;
import annex.chassis.json.StrictJson;
import annex.chassis.problem.Refusal;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

/**
 * An instance of a service that records things. Nothing but its key keeps a request from making
 * another one: every thing has an id of its own.
 */
final class Things {

  static final Duration LEASE = Duration.ofSeconds(20);
  static final Duration KEPT = Duration.ofHours(24);
  static final int LARGEST = 100;

  final MongoTemplate mongo;
  final MongoReceipts receipts;
  final MongoClaims claims;
  final SafeRetries retries;
  private final IdempotencyFilter filter;

  /** What happens around the write of a thing. */
  Runnable beforeWriting = () -> {};

  Runnable afterWriting = () -> {};

  record Thing(String id, String text) {}

  Things(MongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    receipts = MongoReceipts.ofUpdatesToo(mongo, "things");
    claims = new MongoClaims(mongo);
    receipts.createIndexes();
    claims.createIndexes();
    retries = new SafeRetries(List.of(receipts), claims, clock, KEPT, LEASE);
    filter =
        new IdempotencyFilter(
            retries,
            new StrictJson(StrictJson.mapper(List.of()))::write,
            (_, response, _, thrown) -> refused(response, thrown),
            LARGEST);
  }

  private static ModelAndView refused(HttpServletResponse response, Exception thrown) {
    response.setStatus(thrown instanceof Refusal refusal ? refusal.type().status() : 503);
    response.setHeader("code", thrown instanceof Refusal refusal ? refusal.type().code() : "");
    return new ModelAndView();
  }

  /** Things that are there. */
  long count() {
    return mongo.getCollection("things").countDocuments();
  }

  static Caller client(String name) {
    return new Caller(
        name, name, Optional.empty(), Optional.empty(), Establishments.all(), Set.of(), Map.of());
  }

  MockHttpServletResponse post(String key, String body) {
    return post(body, request -> request.addHeader(IdempotencyKey.HEADER, key));
  }

  MockHttpServletResponse post(String body, Consumer<MockHttpServletRequest> changes) {
    var request = new MockHttpServletRequest("POST", "/things");
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    request.setAttribute(AuditFilter.CALLER, client("one"));
    changes.accept(request);
    var response = new MockHttpServletResponse();
    FilterChain chain =
        (asked, answered) -> dispatch((HttpServletRequest) asked, (HttpServletResponse) answered);
    try {
      filter.doFilter(request, response, chain);
    } catch (ServletException | IOException e) {
      throw new IllegalStateException(e);
    }
    return response;
  }

  /** What a handler throws is answered before any filter sees it. */
  private void dispatch(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      answer(request, response);
    } catch (RuntimeException e) {
      var _ = refused(response, e);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var text = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (text.startsWith("status ")) {
      response.setStatus(Integer.parseInt(text.substring(7)));
      response.setContentType("application/json");
      response.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
      return;
    }
    var thing = new Thing(UUID.randomUUID().toString(), text);
    beforeWriting.run();
    boolean recorded = record(thing);
    afterWriting.run();
    response.setStatus(recorded ? 201 : 409);
    response.getOutputStream().write("as the handler says".getBytes(StandardCharsets.UTF_8));
  }

  /** As a controller and the store beneath it do. */
  boolean record(Thing thing) {
    Attempt.answers(
        Thing.class,
        made -> ResponseEntity.created(URI.create("/things/" + made.id())).eTag("1-a").body(made));
    try {
      var document = new Document("_id", thing.id()).append("text", thing.text());
      var _ = mongo.getCollection("things").insertOne(MongoReceipts.with(document, thing));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        receipts.refuseSecond();
      }
      throw e;
    }
  }
}
