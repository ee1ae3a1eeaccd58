package annex.feed.webhook.web;

import annex.access.Caller;
import annex.chassis.idempotency.Attempt;
import annex.chassis.problem.Refusal;
import annex.chassis.web.IfMatch;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.contracts.problem.CommonProblem;
import annex.feed.log.Cursor;
import annex.feed.log.EventLog.LogAway;
import annex.feed.webhook.Delivery.Outcome;
import annex.feed.webhook.KeepsWebhooks;
import annex.feed.webhook.KeepsWebhooks.Kept;
import annex.feed.webhook.Webhooks.Standing;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of webhooks. Each caller sees those of its agency, or its own where it has none. */
@RestController
@RequestMapping("/feed/webhooks")
final class WebhookController {

  private final KeepsWebhooks keeps;
  private final Duration patience;

  WebhookController(
      KeepsWebhooks keeps, @Value("${annex.feed.webhooks.patience}") Duration patience) {
    this.keeps = keeps;
    this.patience = patience;
  }

  /** Registers a webhook: 201, with the secret of its key, which is not said again. */
  @PostMapping
  ResponseEntity<WebhookView> register(@RequestBody WriteWebhook request, Caller caller) {
    Attempt.answers(Standing.class, this::created);
    try {
      return created(
          done(keeps.register(request.terms(), Optional.ofNullable(request.from()), caller)));
    } catch (LogAway _) {
      throw new Refusal(CommonProblem.SERVICE_UNAVAILABLE, "The events cannot be read now.");
    }
  }

  private ResponseEntity<WebhookView> created(Standing standing) {
    return ResponseEntity.created(URI.create("/feed/webhooks/" + standing.webhook().id()))
        .eTag(tag(standing))
        .body(WebhookView.withSecret(standing, patience));
  }

  /** The caller's webhooks, the oldest first. */
  @GetMapping
  PageOf<WebhookView> webhooks(
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size,
      Caller caller) {
    return PageOf.cut(
        keeps.of(caller),
        new PageRequest(page, size),
        standing -> WebhookView.of(standing, patience));
  }

  /** One of them. */
  @GetMapping("/{webhook}")
  ResponseEntity<WebhookView> webhook(@PathVariable("webhook") String id, Caller caller) {
    return answer(keeps.find(id, caller).orElseThrow(WebhookController::unknown));
  }

  /** Changes the one that has the state named in {@code If-Match}. */
  @PutMapping("/{webhook}")
  ResponseEntity<WebhookView> change(
      @PathVariable("webhook") String id,
      IfMatch seen,
      @RequestBody WriteWebhook request,
      Caller caller) {
    var there = keeps.find(id, caller).orElseThrow(WebhookController::unknown);
    if (!seen.required().allows(tag(there))) {
      throw IfMatch.failed(tag(there));
    }
    return answer(done(keeps.change(id, there.webhook().revision(), request.terms(), caller)));
  }

  /** Removes it: 204. */
  @DeleteMapping("/{webhook}")
  ResponseEntity<Void> remove(@PathVariable("webhook") String id, Caller caller) {
    if (!keeps.remove(id, caller)) {
      throw unknown();
    }
    return ResponseEntity.noContent().build();
  }

  /** Sends the target a challenge; deliveries begin when it is answered. */
  @PostMapping("/{webhook}/verification")
  ResponseEntity<WebhookView> verify(@PathVariable("webhook") String id, Caller caller) {
    return answer(done(keeps.verify(id, caller)));
  }

  /** Stops deliveries for now. */
  @PostMapping("/{webhook}/pause")
  ResponseEntity<WebhookView> pause(@PathVariable("webhook") String id, Caller caller) {
    return answer(done(keeps.pause(id, caller)));
  }

  /** Goes on where deliveries stopped. */
  @PostMapping("/{webhook}/resumption")
  ResponseEntity<WebhookView> resume(@PathVariable("webhook") String id, Caller caller) {
    return answer(done(keeps.resume(id, caller)));
  }

  /** Makes another key, and says its secret once; the one before signs as well for a while. */
  @PostMapping("/{webhook}/keys")
  ResponseEntity<WebhookView> rotate(@PathVariable("webhook") String id, Caller caller) {
    var standing = done(keeps.rotate(id, caller));
    return ResponseEntity.status(HttpStatus.CREATED)
        .eTag(tag(standing))
        .body(WebhookView.withSecret(standing, patience));
  }

  /** Delivers again from some point. */
  @PostMapping("/{webhook}/replay")
  ResponseEntity<WebhookView> replay(
      @PathVariable("webhook") String id, @RequestBody Replay request, Caller caller) {
    try {
      return answer(
          done(
              request.from() == null
                  ? keeps.replay(id, cursor(request.after()), caller)
                  : keeps.replay(id, request.from(), caller)));
    } catch (LogAway _) {
      throw new Refusal(CommonProblem.SERVICE_UNAVAILABLE, "The events cannot be read now.");
    }
  }

  private static Cursor cursor(@Nullable String text) {
    return Cursor.of(text == null ? "" : text).orElseThrow();
  }

  /** Sends the target a message now, to see whether it arrives. */
  @PostMapping("/{webhook}/ping")
  PingView ping(@PathVariable("webhook") String id, Caller caller) {
    return keeps.ping(id, caller).map(PingView::of).orElseThrow(WebhookController::unknown);
  }

  /** Attempts to deliver, the newest first. */
  @GetMapping("/{webhook}/deliveries")
  PageOf<DeliveryView> deliveries(
      @PathVariable("webhook") String id,
      @RequestParam(name = "outcome", required = false) @Nullable String outcome,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size,
      Caller caller) {
    var asked = new PageRequest(page, size);
    var wanted = outcome == null ? null : outcome(outcome);
    if (keeps.find(id, caller).isEmpty()) {
      throw unknown();
    }
    return PageOf.of(
        keeps.deliveries().of(id, wanted, asked.offset(), asked.size()).stream()
            .map(DeliveryView::of)
            .toList(),
        asked,
        keeps.deliveries().count(id, wanted));
  }

  private static Outcome outcome(String code) {
    return Stream.of(Outcome.values())
        .filter(outcome -> outcome.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .orElseThrow(() ->
            new Refusal(
                CommonProblem.PARAMETER_INVALID,
                "The parameter 'outcome' must be delivered, failed or gap."));
  }

  private ResponseEntity<WebhookView> answer(Standing standing) {
    return ResponseEntity.ok().eTag(tag(standing)).body(WebhookView.of(standing, patience));
  }

  private static String tag(Standing standing) {
    return Integer.toString(standing.webhook().revision());
  }

  private static Standing done(Kept kept) {
    return switch (kept) {
      case Kept.Done(Standing standing) -> standing;
      case Kept.Unknown _ -> throw unknown();
      case Kept.Stale stale -> throw IfMatch.failed(Integer.toString(stale.now().revision()));
      case Kept.TargetRefused(String why) -> throw new Refusal(WebhookProblem.TARGET_REFUSED, why);
      case Kept.TooMany _ ->
          throw new Refusal(
              WebhookProblem.WEBHOOKS_TOO_MANY, "You have %d.".formatted(KeepsWebhooks.MOST));
      case Kept.Unproven(String why) -> throw new Refusal(WebhookProblem.WEBHOOK_UNPROVEN, why);
      case Kept.NotNow notNow ->
          throw new Refusal(
              WebhookProblem.WEBHOOK_STATUS, "It is %s.".formatted(notNow.status().code()));
    };
  }

  private static Refusal unknown() {
    return new Refusal(WebhookProblem.WEBHOOK_UNKNOWN, "Look at the list of them.");
  }
}
