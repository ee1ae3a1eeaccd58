package annex.commissioning.section.mongo;

import annex.chassis.json.StrictJson;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.commissioning.EstablishmentId;
import annex.commissioning.section.SectionVersions;
import annex.commissioning.section.outbound.SectionEvents;
import annex.commissioning.testing.BrokerAway;
import annex.contracts.Area;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Section versions in a store whose events stay pending. */
public final class StoredVersions {

  private final MongoOutbox outbox;
  private final MongoSectionVersions versions;

  public StoredVersions(MongoTemplate mongo) {
    outbox =
        new MongoOutbox(
            mongo,
            MongoSectionVersions.COLLECTION,
            MongoSectionVersions.ESTABLISHMENT,
            MongoSectionVersions.NUMBER);
    versions =
        new MongoSectionVersions(
            mongo,
            new SectionEvents(Area.CAPACITY, new StrictJson(StrictJson.mapper(List.of()))),
            outbox,
            BrokerAway.relay());
    versions.createIndexes();
  }

  public SectionVersions versions() {
    return versions;
  }

  /** Types of the events of a section that have yet to be sent, oldest first. */
  public List<String> pending(EstablishmentId establishment) {
    return outbox.pending(establishment.code()).stream()
        .map(stored -> stored.event().type())
        .toList();
  }
}
