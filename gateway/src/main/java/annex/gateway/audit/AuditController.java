package annex.gateway.audit;

import annex.contracts.audit.ChainedBlocks;
import annex.contracts.problem.CommonProblem;
import annex.gateway.problem.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Reads the chains of all instances. */
@RestController
final class AuditController {

  private static final long LARGEST = 200;

  private final Chains chains;
  private final Scheduler auditReading;

  AuditController(Chains chains, Scheduler auditReading) {
    this.chains = chains;
    this.auditReading = auditReading;
  }

  @GetMapping("/audit")
  Mono<ChainedBlocks> blocks(
      @RequestParam(name = "from", defaultValue = "0") String from,
      @RequestParam(name = "size", defaultValue = "50") String size) {
    long first = number("from", from, 0, Long.MAX_VALUE);
    int most = (int) number("size", size, 1, LARGEST);
    return Mono.fromCallable(() -> chains.from(first, most)).subscribeOn(auditReading);
  }

  private static long number(String name, String text, long least, long most) {
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw invalid(name, least, most);
    }
    throw invalid(name, least, most);
  }

  private static Refused invalid(String name, long least, long most) {
    return new Refused(
        CommonProblem.PARAMETER_INVALID,
        "The parameter '%s' must be a number from %d to %d.".formatted(name, least, most));
  }
}
