package annex.capacity.certificate.web;

import annex.access.AccessTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CertificateWebConfiguration {

  @Bean
  AccessTable certificateAccess() {
    return CertificateAccess.table();
  }
}
