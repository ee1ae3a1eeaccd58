package annex.capacity.difference.mongo;

import annex.capacity.agreed.AgreedSections;
import annex.capacity.certificate.CellCertificates;
import annex.capacity.count.PopulationCounts;
import annex.capacity.difference.AssessesDifferences;
import annex.capacity.difference.Assessment;
import annex.capacity.difference.Assessments;
import annex.capacity.difference.MaterialDifference;
import annex.capacity.difference.MaterialDifferences;
import annex.chassis.idempotency.Receipts;
import annex.chassis.json.StrictJson;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoLatestOutbox;
import annex.chassis.outbox.mongo.MongoOutbox;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DifferenceSettings.class)
class DifferenceConfiguration {

  @Bean
  MongoOutbox differenceOutbox(MongoTemplate mongo) {
    return new MongoOutbox(mongo, MongoAssessments.COLLECTION, "_id", AssessmentDocument.REVISION);
  }

  @Bean
  MongoLatestOutbox summaryOutbox(MongoTemplate mongo, Clock clock) {
    return new MongoLatestOutbox(mongo, MongoAssessments.COLLECTION, "deliverySummaries", clock);
  }

  @Bean(initMethod = "createIndexes")
  MongoMaterialDifferences materialDifferences(MongoTemplate mongo) {
    return new MongoMaterialDifferences(mongo);
  }

  @Bean(initMethod = "createIndexes")
  MongoAssessments assessments(
      MongoTemplate mongo,
      MongoMaterialDifferences differences,
      EventsOf<MaterialDifference> events,
      EventsOf<Assessment> summaries,
      MongoOutbox differenceOutbox,
      MongoLatestOutbox summaryOutbox,
      Relay relay,
      Clock clock) {
    return new MongoAssessments(
        mongo, differences, events, summaries, differenceOutbox, summaryOutbox, relay, clock);
  }

  @Bean
  Receipts dismissalReceipts(MongoAssessments assessments) {
    return assessments.receipts();
  }

  @Bean
  AssessesDifferences assessesDifferences(
      Assessments assessments,
      MaterialDifferences differences,
      AgreedSections sections,
      CellCertificates certificates,
      PopulationCounts counts,
      DifferenceSettings settings,
      StrictJson json) {
    return new AssessesDifferences(
        assessments,
        differences,
        sections,
        certificates,
        counts,
        settings.thresholds(),
        json::write);
  }

  @Bean
  Prompting prompting(AssessesDifferences assesses, Clock clock, DifferenceSettings settings) {
    return new Prompting(assesses, clock, settings.sweep());
  }
}
