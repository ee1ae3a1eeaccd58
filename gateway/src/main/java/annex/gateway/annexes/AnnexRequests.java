package annex.gateway.annexes;

import annex.contracts.IsoText;
import annex.contracts.problem.CommonProblem;
import annex.gateway.access.AccessFilter;
import annex.gateway.problem.GatewayProblem;
import annex.gateway.problem.Refused;
import annex.gateway.timeline.Annex;
import annex.gateway.timeline.AnnexTimeline;
import java.time.Clock;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What the requests about an annex have in common: finding it, and answering from its pages. */
public final class AnnexRequests {

  private final AnnexTimeline timeline;
  private final Pages pages;
  private final Clock clock;

  AnnexRequests(AnnexTimeline timeline, Pages pages, Clock clock) {
    this.timeline = timeline;
    this.pages = pages;
    this.clock = clock;
  }

  /** Refuses to answer from half a memory. */
  void caughtUp() {
    if (!timeline.isComplete()) {
      throw new Refused(
          GatewayProblem.NOT_CAUGHT_UP, "It will answer in a moment; see its health.");
    }
  }

  /** The annex of an establishment, by its agency code. */
  public Annex annex(String id) {
    if (!IsoText.isAgencyCode(id)) {
      throw new Refused(
          CommonProblem.PARAMETER_INVALID, "An agency code is three capital letters, such as WMI.");
    }
    caughtUp();
    return timeline
        .annex(id)
        .orElseThrow(
            () -> new Refused(GatewayProblem.ANNEX_UNKNOWN, "Nothing is known of " + id + "."));
  }

  /** The parameters of a request. */
  public Parameters parameters(ServerWebExchange exchange) {
    return new Parameters(exchange.getRequest().getQueryParams(), clock);
  }

  /** The page that answers a question of whoever calls. */
  Page page(Annex annex, Question question, ServerWebExchange exchange) {
    return pages.page(annex, question, AccessFilter.caller(exchange).view());
  }

  /** Answers a question that costs something to answer, on a thread that may take its time. */
  public Mono<Void> answer(ServerWebExchange exchange, String id, Question question) {
    var annex = annex(id);
    return Mono.fromCallable(() -> page(annex, question, exchange))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(page -> page.send(exchange));
  }
}
