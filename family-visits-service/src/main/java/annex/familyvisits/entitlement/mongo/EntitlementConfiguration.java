package annex.familyvisits.entitlement.mongo;

import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.entitlement.AllCircumstances;
import annex.familyvisits.entitlement.KeepsLedger;
import annex.familyvisits.entitlement.PrisonerMonths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class EntitlementConfiguration {

  @Bean(initMethod = "createIndexes")
  MongoPrisonerMonths prisonerMonths(MongoTemplate mongo) {
    return new MongoPrisonerMonths(mongo);
  }

  @Bean
  MongoCircumstances allCircumstances(MongoTemplate mongo) {
    return new MongoCircumstances(mongo);
  }

  @Bean
  KeepsLedger keepsLedger(
      PrisonerMonths months, AllCircumstances circumstances, AgreedSections agreed) {
    return new KeepsLedger(months, circumstances, agreed);
  }
}
