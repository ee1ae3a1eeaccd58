package annex.interventions.agreed.web;

import annex.commissioning.section.SectionType;
import annex.contracts.Area;
import annex.interventions.agreed.InterventionsRules;
import annex.interventions.agreed.InterventionsSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgreedConfiguration {

  @Bean
  SectionType<InterventionsSection> sectionType() {
    return new SectionType<>(
        Area.INTERVENTIONS, InterventionsSection.class, InterventionsRules.ALL);
  }
}
