package annex.familyvisits.entitlement.mongo;

import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.entitlement.KeepsLedger;
import annex.familyvisits.entitlement.PrisonerMonth;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The ledger over a store, for the tests of other features. */
public final class StoredEntitlements {

  private StoredEntitlements() {}

  public static KeepsLedger ledger(MongoTemplate mongo, AgreedSections agreed) {
    return new KeepsLedger(new MongoPrisonerMonths(mongo), new MongoCircumstances(mongo), agreed);
  }

  /** Every month in the store. */
  public static List<PrisonerMonth> months(MongoTemplate mongo) {
    return mongo
        .getCollection(MongoPrisonerMonths.COLLECTION)
        .find()
        .map(PrisonerMonthDocument::month)
        .into(new ArrayList<>());
  }

  /** How many entries have bookings that nobody has found yet. */
  public static int unverified(MongoTemplate mongo) {
    int found = 0;
    for (var month : mongo.getCollection(MongoPrisonerMonths.COLLECTION).find()) {
      found += month.getList(MongoPrisonerMonths.UNVERIFIED, Document.class).size();
    }
    return found;
  }
}
