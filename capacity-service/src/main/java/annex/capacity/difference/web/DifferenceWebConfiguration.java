package annex.capacity.difference.web;

import annex.access.AccessTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DifferenceWebConfiguration {

  @Bean
  AccessTable differenceAccess() {
    return DifferenceAccess.table();
  }
}
