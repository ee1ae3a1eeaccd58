package annex.familyvisits.record.mongo;

import annex.chassis.idempotency.Receipts;
import annex.chassis.json.StrictJson;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.familyvisits.record.FamilyRecords;
import annex.familyvisits.record.KeepsRecords;
import annex.familyvisits.record.Moved;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

  @Bean
  MongoOutbox familyOutbox(MongoTemplate mongo) {
    return new MongoOutbox(
        mongo, MongoFamilyRecords.COLLECTION, "_id", MongoFamilyRecords.REVISION);
  }

  @Bean(initMethod = "createIndexes")
  MongoFamilyRecords familyRecords(
      MongoTemplate mongo,
      EventsOf<Moved<?>> events,
      MongoOutbox familyOutbox,
      Relay relay,
      StrictJson json) {
    return new MongoFamilyRecords(mongo, events, familyOutbox, relay, json);
  }

  @Bean
  Receipts familyReceipts(MongoFamilyRecords familyRecords) {
    return familyRecords.receipts();
  }

  @Bean
  KeepsRecords keepsRecords(FamilyRecords familyRecords) {
    return new KeepsRecords(familyRecords);
  }
}
