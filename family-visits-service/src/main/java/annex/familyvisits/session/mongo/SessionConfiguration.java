package annex.familyvisits.session.mongo;

import annex.chassis.idempotency.Receipts;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.session.BookedVisits;
import annex.familyvisits.session.PlansSessions;
import annex.familyvisits.session.ScheduleChange;
import annex.familyvisits.session.VisitSchedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  @Bean
  MongoOutbox scheduleOutbox(MongoTemplate mongo) {
    return new MongoOutbox(
        mongo, MongoVisitSchedules.COLLECTION, "_id", MongoVisitSchedules.REVISION);
  }

  @Bean(initMethod = "createIndexes")
  MongoVisitSchedules visitSchedules(
      MongoTemplate mongo,
      EventsOf<ScheduleChange> events,
      MongoOutbox scheduleOutbox,
      Relay relay) {
    return new MongoVisitSchedules(mongo, events, scheduleOutbox, relay);
  }

  @Bean
  Receipts scheduleReceipts(MongoVisitSchedules visitSchedules) {
    return visitSchedules.receipts();
  }

  @Bean
  PlansSessions plansSessions(
      VisitSchedules schedules, AgreedSections agreed, BookedVisits visits) {
    return new PlansSessions(schedules, agreed, visits);
  }
}
