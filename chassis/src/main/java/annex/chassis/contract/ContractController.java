package annex.chassis.contract;

import annex.contracts.ContractDocument;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the contract that the service keeps. */
@RestController
final class ContractController {

  private final ContractDocument document;

  ContractController(ContractDocument document) {
    this.document = document;
  }

  @GetMapping(path = "${annex.service.path}/openapi.yaml", produces = ContractDocument.MEDIA_TYPE)
  ResponseEntity<byte[]> contract() {
    return ResponseEntity.ok()
        .eTag(document.tag())
        .cacheControl(CacheControl.noCache())
        .body(document.text().getBytes(StandardCharsets.UTF_8));
  }
}
