package annex.commissioning.section.mongo;

import annex.access.AccessTable;
import annex.chassis.idempotency.Receipts;
import annex.chassis.json.StrictJson;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.commissioning.body.json.BodyModule;
import annex.commissioning.section.CommissionedSections;
import annex.commissioning.section.SectionType;
import annex.commissioning.section.SectionVersions;
import annex.commissioning.section.outbound.SectionEvents;
import annex.commissioning.section.web.SectionAccess;
import annex.commissioning.section.web.WithheldFields;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Gives a service that declares its {@link SectionType} the sections of its area. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(SectionType.class)
final class CommissioningAutoConfiguration {

  @Bean
  BodyModule bodyModule() {
    return new BodyModule();
  }

  @Bean
  AccessTable sectionAccess(SectionType<?> type) {
    return SectionAccess.of(type.area());
  }

  @Bean
  WithheldFields withheldFields() {
    return new WithheldFields();
  }

  @Bean
  MongoOutbox sectionOutbox(MongoTemplate mongo) {
    return new MongoOutbox(
        mongo,
        MongoSectionVersions.COLLECTION,
        MongoSectionVersions.ESTABLISHMENT,
        MongoSectionVersions.NUMBER);
  }

  @Bean(initMethod = "createIndexes")
  MongoSectionVersions sectionVersions(
      MongoTemplate mongo,
      SectionType<?> type,
      StrictJson json,
      MongoOutbox sectionOutbox,
      Relay relay) {
    return new MongoSectionVersions(
        mongo, new SectionEvents(type.area(), json), sectionOutbox, relay);
  }

  @Bean
  Receipts sectionReceipts(MongoSectionVersions versions) {
    return versions.receipts();
  }

  @Bean
  <B> CommissionedSections<B> commissionedSections(
      SectionType<B> type, SectionVersions versions, StrictJson json) {
    return new CommissionedSections<>(type, versions, json::write);
  }
}
