package annex.chassis.audit;

import annex.chassis.web.PageRequest;
import annex.contracts.audit.AuditBlock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the chain. */
@RestController
final class AuditController {

  private final AuditStore store;

  AuditController(AuditStore store) {
    this.store = store;
  }

  /**
   * Some blocks.
   *
   * @param items in their order, up to 200; none behind the last one
   */
  record Blocks(List<AuditBlock> items) {}

  @GetMapping("${annex.service.path}/audit")
  Blocks blocks(
      @RequestParam(name = "from", defaultValue = "1") long from,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    return new Blocks(store.from(from, new PageRequest(0, size).size()));
  }
}
