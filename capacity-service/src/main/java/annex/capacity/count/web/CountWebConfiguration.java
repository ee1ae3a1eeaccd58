package annex.capacity.count.web;

import annex.access.AccessTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CountWebConfiguration {

  @Bean
  AccessTable countAccess() {
    return CountAccess.table();
  }
}
