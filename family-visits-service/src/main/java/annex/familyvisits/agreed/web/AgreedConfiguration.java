package annex.familyvisits.agreed.web;

import annex.commissioning.section.SectionType;
import annex.contracts.Area;
import annex.familyvisits.agreed.FamilyVisitsRules;
import annex.familyvisits.agreed.FamilyVisitsSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgreedConfiguration {

  @Bean
  SectionType<FamilyVisitsSection> sectionType() {
    return new SectionType<>(Area.FAMILY_VISITS, FamilyVisitsSection.class, FamilyVisitsRules.ALL);
  }
}
