package annex.familyvisits.support.mongo;

import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.booking.Bookings;
import annex.familyvisits.record.KeepsRecords;
import annex.familyvisits.support.OffersSupport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class StoredSupportConfiguration {

  @Bean
  OffersSupport offersSupport(
      KeepsRecords keeps, AgreedSections agreed, MongoTemplate mongo, Bookings bookings) {
    return new OffersSupport(keeps, agreed, new StoredPrisonersWithoutVisits(mongo, bookings));
  }
}
