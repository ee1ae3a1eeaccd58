package annex.chassis.idempotency.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import annex.chassis.idempotency.Claims;
import annex.chassis.idempotency.Receipt;
import annex.chassis.mongo.Inserts;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A claim's {@code _id} is the key, so that of any number of instances one makes it. */
public final class MongoClaims implements Claims {

  private static final String COLLECTION = "idempotencyClaims";
  private static final String TOKEN = "token";
  private static final String UNTIL = "until";
  private static final String RECEIPT = "receipt";

  /** How often a claim that vanishes while it is looked at is tried again. */
  private static final int TRIES = 3;

  private final MongoTemplate mongo;

  /** The claims of one service, in all of its instances. */
  public MongoClaims(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** The index by which what has freed itself is found. */
  public void createIndexes() {
    var _ = claims().createIndex(Indexes.ascending(UNTIL));
  }

  @Override
  public Claim claim(String key, Instant now, Instant until) {
    for (int tries = 0; tries < TRIES; tries++) {
      var mine = document(key, UUID.randomUUID().toString(), until);
      if (Inserts.made(claims(), mine)) {
        return new Claim.Mine(mine.getString(TOKEN));
      }
      var other = claims().find(eq("_id", key)).first();
      if (other == null) {
        continue;
      }
      if (!other.getDate(UNTIL).toInstant().isBefore(now)) {
        var receipt = other.get(RECEIPT, Document.class);
        return receipt == null
            ? new Claim.Taken()
            : new Claim.Answered(ReceiptDocument.receipt(receipt));
      }
      if (claims().replaceOne(held(key, other.getString(TOKEN)), mine).getMatchedCount() > 0) {
        return new Claim.Mine(mine.getString(TOKEN));
      }
    }
    return new Claim.Taken();
  }

  @Override
  public void release(String key, String token) {
    var _ = claims().deleteOne(held(key, token));
  }

  @Override
  public void remember(String token, Receipt receipt) {
    var _ =
        claims()
            .replaceOne(
                held(receipt.key(), token),
                document(receipt.key(), token, receipt.until())
                    .append(RECEIPT, ReceiptDocument.of(receipt)));
  }

  @Override
  public void forget(Instant now) {
    var _ = claims().deleteMany(lt(UNTIL, Date.from(now)));
  }

  private static Document document(String key, String token, Instant until) {
    return new Document("_id", key).append(TOKEN, token).append(UNTIL, Date.from(until));
  }

  private static Bson held(String key, String token) {
    return and(eq("_id", key), eq(TOKEN, token));
  }

  private MongoCollection<Document> claims() {
    return mongo.getCollection(COLLECTION);
  }
}
