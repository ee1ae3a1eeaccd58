package annex.chassis.contract;

import annex.access.AccessTable;
import annex.access.Need;
import annex.contracts.ContractDocument;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** Gives a service its published contract, which is no secret. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class ContractAutoConfiguration {

  @Bean
  ContractController contractController(@Value("${annex.service.path}") String path) {
    return new ContractController(ContractDocument.ofService(path.substring(1)));
  }

  @Bean
  AccessTable contractAccess(@Value("${annex.service.path}") String path) {
    return new AccessTable(
        List.of(AccessTable.Entry.of(HttpMethod.GET, path + "/openapi.yaml", new Need.Nothing())));
  }
}
