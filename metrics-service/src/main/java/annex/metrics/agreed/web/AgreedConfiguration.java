package annex.metrics.agreed.web;

import annex.commissioning.section.SectionType;
import annex.contracts.Area;
import annex.metrics.agreed.MetricsRules;
import annex.metrics.agreed.MetricsSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgreedConfiguration {

  @Bean
  SectionType<MetricsSection> sectionType() {
    return new SectionType<>(Area.METRICS, MetricsSection.class, MetricsRules.ALL);
  }
}
