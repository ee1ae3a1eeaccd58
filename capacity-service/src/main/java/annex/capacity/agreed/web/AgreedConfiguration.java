package annex.capacity.agreed.web;

import annex.capacity.agreed.CapacityChangeRules;
import annex.capacity.agreed.CapacityRules;
import annex.capacity.agreed.CapacitySection;
import annex.commissioning.notice.ChangeRules;
import annex.commissioning.section.SectionType;
import annex.contracts.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgreedConfiguration {

  @Bean
  SectionType<CapacitySection> sectionType() {
    return new SectionType<>(Area.CAPACITY, CapacitySection.class, CapacityRules.ALL);
  }

  @Bean
  ChangeRules changeRules() {
    return CapacityChangeRules.ALL;
  }
}
