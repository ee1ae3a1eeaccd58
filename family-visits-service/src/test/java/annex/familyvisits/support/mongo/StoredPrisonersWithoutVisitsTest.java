package annex.familyvisits.support.mongo;

import static annex.familyvisits.booking.mongo.Stack.WMI;
import static annex.familyvisits.session.APlan.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.booking.Booked;
import annex.familyvisits.booking.mongo.Stack;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.session.VisitKind;
import annex.familyvisits.support.PrisonersWithoutVisits.Basis;
import annex.familyvisits.support.PrisonersWithoutVisits.Found;
import annex.test.TestStore;
import java.time.LocalDate;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Who has no visits, by what is recorded and by the bookings (VIS-14). */
class StoredPrisonersWithoutVisitsTest {

  private static final String TUESDAY = "LARGE-2026-12-01-1400";
  private static final LocalDate ITS_DAY = LocalDate.of(2026, 12, 1);

  private final MongoTemplate mongo =
      new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase()));
  private final Stack stack = new Stack(mongo, Stack.World.of(Stack.places(21, 3, 3)));
  private final StoredPrisonersWithoutVisits without =
      new StoredPrisonersWithoutVisits(mongo, stack.bookings());

  @BeforeEach
  void plan() {
    stack.createIndexes();
    stack.plan(aPlan());
  }

  private void visit(VisitKind kind, String prisoner) {
    assertThat(stack.book(TUESDAY, kind, prisoner)).isInstanceOf(Booked.Made.class);
  }

  private void recorded(String prisoner, boolean receivesNone) {
    var _ =
        mongo
            .getCollection("circumstances")
            .insertOne(
                new Document("_id", "WMI/" + prisoner).append("receivesNoVisits", receivesNone));
  }

  private static Found found(String prisoner, Basis basis, LocalDate lastVisit) {
    return new Found(new PrisonerNumber(prisoner), basis, lastVisit);
  }

  @Test
  void who_had_visits_and_has_none_since_a_day_is_found_until_a_year_before_it() {
    visit(VisitKind.SOCIAL, "A0002AA");
    visit(VisitKind.VIDEO, "A0001AA");
    visit(VisitKind.LEGAL, "A0003AA");

    assertThat(without.of(WMI, ITS_DAY)).isEmpty();
    assertThat(without.of(WMI, ITS_DAY.plusDays(1)))
        .containsExactly(
            found("A0001AA", Basis.LAPSED, ITS_DAY), found("A0002AA", Basis.LAPSED, ITS_DAY));
    assertThat(without.of(WMI, ITS_DAY.plusYears(1))).hasSize(2);
    assertThat(without.of(WMI, ITS_DAY.plusYears(1).plusDays(1))).isEmpty();
    assertThat(without.of(new EstablishmentId("GHI"), ITS_DAY.plusDays(1))).isEmpty();
  }

  @Test
  void of_whom_it_is_recorded_is_found_unless_he_has_visits_since() {
    visit(VisitKind.SOCIAL, "A0002AA");
    recorded("A0001AA", true);
    recorded("A0002AA", true);
    recorded("A0003AA", false);

    assertThat(without.of(WMI, ITS_DAY))
        .containsExactly(new Found(new PrisonerNumber("A0001AA"), Basis.RECORDED, null));
    assertThat(without.of(WMI, ITS_DAY.plusDays(1)))
        .containsExactly(
            new Found(new PrisonerNumber("A0001AA"), Basis.RECORDED, null),
            found("A0002AA", Basis.RECORDED, ITS_DAY));
  }
}
