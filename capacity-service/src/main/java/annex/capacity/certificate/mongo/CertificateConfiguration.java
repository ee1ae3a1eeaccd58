package annex.capacity.certificate.mongo;

import annex.capacity.certificate.CellCertificate;
import annex.capacity.certificate.CellCertificates;
import annex.capacity.certificate.RecordsCertificates;
import annex.capacity.delivered.Assessing;
import annex.chassis.idempotency.Receipts;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {

  @Bean
  MongoOutbox certificateOutbox(MongoTemplate mongo) {
    return new MongoOutbox(
        mongo, MongoCellCertificates.COLLECTION, "_id", MongoCellCertificates.RECORDED_AT);
  }

  @Bean(initMethod = "createIndexes")
  MongoCellCertificates cellCertificates(
      MongoTemplate mongo,
      EventsOf<CellCertificate> events,
      MongoOutbox certificateOutbox,
      Relay relay) {
    return new MongoCellCertificates(mongo, events, certificateOutbox, relay);
  }

  @Bean
  Receipts certificateReceipts(MongoCellCertificates certificates) {
    return certificates.receipts();
  }

  @Bean
  RecordsCertificates recordsCertificates(CellCertificates certificates, Assessing assessing) {
    return new RecordsCertificates(certificates, assessing);
  }
}
