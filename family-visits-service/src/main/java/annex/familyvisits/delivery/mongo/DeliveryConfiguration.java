package annex.familyvisits.delivery.mongo;

import annex.chassis.json.StrictJson;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoLatestOutbox;
import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.booking.Bookings;
import annex.familyvisits.booking.FindsSessions;
import annex.familyvisits.booking.HallDays;
import annex.familyvisits.delivery.DeliveredPart;
import annex.familyvisits.delivery.FamilyServicesPart;
import annex.familyvisits.delivery.Summaries;
import annex.familyvisits.delivery.Summary;
import annex.familyvisits.delivery.SumsUp;
import annex.familyvisits.delivery.VideoRequestsPart;
import annex.familyvisits.delivery.VisitsPart;
import annex.familyvisits.entitlement.PrisonerMonths;
import annex.familyvisits.familyday.PlansFamilyDays;
import annex.familyvisits.forum.HoldsForums;
import annex.familyvisits.record.FamilyRecords;
import annex.familyvisits.session.VisitSchedules;
import annex.familyvisits.video.FormsLines;
import annex.familyvisits.video.VideoRequests;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

  @Bean
  MongoLatestOutbox summaryOutbox(MongoTemplate mongo, Clock clock) {
    return new MongoLatestOutbox(
        mongo, MongoSummaries.COLLECTION, MongoSummaries.COLLECTION, clock);
  }

  @Bean(initMethod = "createIndexes")
  MongoSummaries summaries(
      MongoTemplate mongo,
      EventsOf<Summary> events,
      MongoLatestOutbox summaryOutbox,
      Relay relay,
      Clock clock) {
    return new MongoSummaries(mongo, events, summaryOutbox, relay, clock);
  }

  @Bean
  VisitsPart visitsPart(
      HallDays days,
      Bookings bookings,
      PrisonerMonths ledgers,
      FindsSessions sessions,
      DeliverySettings settings) {
    return new VisitsPart(days, bookings, ledgers, sessions, settings.monthsBack());
  }

  @Bean
  VideoRequestsPart videoRequestsPart(VideoRequests requests, FormsLines lines) {
    return new VideoRequestsPart(requests, lines);
  }

  @Bean
  FamilyServicesPart familyServicesPart(
      FamilyRecords records, AgreedSections agreed, PlansFamilyDays days, HoldsForums forums) {
    return new FamilyServicesPart(records, agreed, days, forums);
  }

  @Bean
  SumsUp sumsUp(
      Summaries summaries, List<DeliveredPart> parts, StrictJson json, DeliverySettings settings) {
    return new SumsUp(summaries, parts, json::write, settings.settling());
  }

  @Bean
  Summing summing(
      SumsUp sums,
      VisitSchedules schedules,
      FamilyRecords records,
      Clock clock,
      DeliverySettings settings) {
    return new Summing(sums, schedules, records, clock, settings.interval());
  }
}
