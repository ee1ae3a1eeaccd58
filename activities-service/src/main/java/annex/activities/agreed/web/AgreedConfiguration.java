package annex.activities.agreed.web;

import annex.activities.agreed.ActivitiesRules;
import annex.activities.agreed.ActivitiesSection;
import annex.commissioning.section.SectionType;
import annex.contracts.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgreedConfiguration {

  @Bean
  SectionType<ActivitiesSection> sectionType() {
    return new SectionType<>(Area.ACTIVITIES, ActivitiesSection.class, ActivitiesRules.ALL);
  }
}
