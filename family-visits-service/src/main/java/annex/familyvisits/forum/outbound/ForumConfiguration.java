package annex.familyvisits.forum.outbound;

import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.forum.HoldsForums;
import annex.familyvisits.record.KeepsRecords;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ForumConfiguration {

  @Bean
  HoldsForums holdsForums(KeepsRecords keeps, AgreedSections agreed) {
    return new HoldsForums(keeps, agreed);
  }

  @Bean
  Watching watchingForums(
      HoldsForums forums, Clock clock, @Value("${annex.families.forums}") Duration interval) {
    return new Watching(forums, clock, interval);
  }
}
