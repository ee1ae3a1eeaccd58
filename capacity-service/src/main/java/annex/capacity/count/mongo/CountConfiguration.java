package annex.capacity.count.mongo;

import annex.capacity.agreed.AgreedSections;
import annex.capacity.count.PopulationCount;
import annex.capacity.count.PopulationCounts;
import annex.capacity.count.RecordsCounts;
import annex.capacity.delivered.Assessing;
import annex.chassis.idempotency.Receipts;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class CountConfiguration {

  @Bean
  MongoOutbox countOutbox(MongoTemplate mongo) {
    return new MongoOutbox(
        mongo,
        MongoPopulationCounts.COLLECTION,
        MongoPopulationCounts.DAY,
        MongoPopulationCounts.NUMBER);
  }

  @Bean(initMethod = "createIndexes")
  MongoPopulationCounts populationCounts(
      MongoTemplate mongo, EventsOf<PopulationCount> events, MongoOutbox countOutbox, Relay relay) {
    return new MongoPopulationCounts(mongo, events, countOutbox, relay);
  }

  @Bean
  Receipts countReceipts(MongoPopulationCounts counts) {
    return counts.receipts();
  }

  @Bean
  RecordsCounts recordsCounts(PopulationCounts counts, AgreedSections agreed, Assessing assessing) {
    return new RecordsCounts(counts, agreed, assessing);
  }
}
