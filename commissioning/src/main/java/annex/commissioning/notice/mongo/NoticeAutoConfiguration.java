package annex.commissioning.notice.mongo;

import annex.chassis.idempotency.Receipts;
import annex.chassis.json.StrictJson;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.commissioning.notice.ChangeRules;
import annex.commissioning.notice.ChangesSections;
import annex.commissioning.notice.NoticesOfChange;
import annex.commissioning.notice.json.PatchedBodies;
import annex.commissioning.notice.outbound.NoticeEvents;
import annex.commissioning.section.SectionType;
import annex.commissioning.section.SectionVersions;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Lets the sections of a service change by Notice of Change. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(SectionType.class)
final class NoticeAutoConfiguration {

  @Bean
  MongoOutbox noticeOutbox(MongoTemplate mongo) {
    return new MongoOutbox(mongo, MongoNoticesOfChange.COLLECTION, "_id", NoticeDocument.NUMBER);
  }

  @Bean(initMethod = "createIndexes")
  MongoNoticesOfChange noticesOfChange(
      MongoTemplate mongo,
      SectionType<?> type,
      StrictJson json,
      MongoOutbox noticeOutbox,
      Relay relay) {
    return new MongoNoticesOfChange(
        mongo, new NoticeEvents(type.area(), json), noticeOutbox, relay);
  }

  @Bean
  Receipts noticeReceipts(MongoNoticesOfChange notices) {
    return notices.receipts();
  }

  @Bean
  ChangesSections changesSections(
      NoticesOfChange notices,
      SectionVersions versions,
      SectionType<?> type,
      ObjectProvider<ChangeRules> rules,
      StrictJson strict,
      JsonMapper json) {
    return new ChangesSections(
        notices,
        versions,
        new PatchedBodies<>(type, strict, json),
        rules.getIfAvailable(() -> ChangeRules.NONE));
  }

  @Bean
  Finishing finishing(
      ChangesSections changes, Clock clock, @Value("${annex.notices.sweep:PT2S}") Duration every) {
    return new Finishing(changes, clock, every);
  }
}
