package annex.chassis.audit.mongo;

import annex.chassis.audit.AuditStore;
import annex.chassis.mongo.Inserts;
import annex.contracts.audit.AuditBlock;
import annex.contracts.audit.AuditEntry;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A block is a document, and its number is the document's id: no number is given twice. */
public final class MongoAuditStore implements AuditStore {

  /** The collection. */
  public static final String COLLECTION = "audit";

  private final MongoTemplate mongo;

  public MongoAuditStore(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Optional<AuditBlock> last() {
    return Optional.ofNullable(blocks().find().sort(Sorts.descending("_id")).limit(1).first())
        .map(MongoAuditStore::block);
  }

  @Override
  public boolean add(AuditBlock block) {
    return Inserts.made(blocks(), document(block));
  }

  @Override
  public List<AuditBlock> from(long number, int most) {
    return blocks()
        .find(Filters.gte("_id", number))
        .sort(Sorts.ascending("_id"))
        .limit(most)
        .map(MongoAuditStore::block)
        .into(new ArrayList<>());
  }

  private MongoCollection<Document> blocks() {
    return mongo.getCollection(COLLECTION);
  }

  private static Document document(AuditBlock block) {
    return new Document("_id", block.number())
        .append("previous", block.previous())
        .append("hash", block.hash())
        .append("entries", block.entries().stream().map(MongoAuditStore::document).toList());
  }

  private static Document document(AuditEntry entry) {
    return new Document("at", entry.at())
        .append("client", entry.client())
        .append("subject", entry.subject())
        .append("agency", entry.agency())
        .append("party", entry.party())
        .append("method", entry.method())
        .append("path", entry.path())
        .append("status", entry.status());
  }

  private static AuditBlock block(Document document) {
    return new AuditBlock(
        document.get("_id", Number.class).longValue(),
        document.getString("previous"),
        document.getList("entries", Document.class).stream().map(MongoAuditStore::entry).toList(),
        document.getString("hash"));
  }

  private static AuditEntry entry(Document document) {
    return new AuditEntry(
        document.getString("at"),
        document.getString("client"),
        document.getString("subject"),
        document.getString("agency"),
        document.getString("party"),
        document.getString("method"),
        document.getString("path"),
        document.getInteger("status"));
  }
}
