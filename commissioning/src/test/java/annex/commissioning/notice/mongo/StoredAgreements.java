package annex.commissioning.notice.mongo;

import annex.access.Party;
import annex.commissioning.EstablishmentId;
import annex.commissioning.notice.ChangesSections;
import annex.commissioning.notice.NoticesOfChange;
import annex.commissioning.notice.PartyMember;
import annex.commissioning.notice.Proposal;
import annex.commissioning.notice.SmallBody;
import annex.commissioning.section.Commencement;
import annex.commissioning.section.SectionVersions;
import annex.commissioning.section.mongo.StoredVersions;
import annex.test.TestStore;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Sections of a {@link SmallBody} in a store of their own, and the two parties to them. */
final class StoredAgreements {

  static final Instant NOW = Instant.parse("2014-09-01T10:00:00Z");
  static final PartyMember PROVIDER = new PartyMember(Party.PROVIDER, "hmps", "governor");
  static final PartyMember COMMISSIONER = new PartyMember(Party.COMMISSIONER, "noms", "lead");

  private final MongoTemplate mongo =
      new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase()));
  final StoredVersions storedVersions = new StoredVersions(mongo);
  final StoredNotices storedNotices = new StoredNotices(mongo);
  final SectionVersions versions = storedVersions.versions();
  final NoticesOfChange notices = storedNotices.notices();

  /** The use cases of an instance of the service. */
  ChangesSections instance() {
    return SmallBody.changes(notices, versions);
  }

  /** Commences a section. */
  void commence(EstablishmentId establishment) {
    var from = LocalDate.of(2014, 4, 1);
    var commenced =
        SmallBody.sections(versions).commence(establishment, from, new SmallBody(1, null), NOW);
    if (!(commenced instanceof Commencement.Commenced)) {
      throw new IllegalStateException(commenced.toString());
    }
  }

  /** A proposal to note something, from the first of October. */
  static Proposal note(int base, String text) {
    var patch = "{\"note\":\"%s\"}".formatted(text);
    return new Proposal(base, LocalDate.of(2014, 10, 1), "Reason", null, patch);
  }
}
