package annex.chassis.mongo;

import annex.chassis.decide.Together;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Documents of a collection by their ids. Those that are asked for while others are being looked
 * for are found together, after they were asked for: nobody misses what was written before.
 */
public final class GroupedFinds {

  private final Supplier<MongoCollection<Document>> collection;
  private final Bson projection;
  private final Together<String, Asked> together = new Together<>((_, all) -> find(all));

  private static final class Asked {
    private final String id;
    private @Nullable Document found;

    Asked(String id) {
      this.id = id;
    }
  }

  /**
   * Finds.
   *
   * @param projection of what is told of a document
   */
  public GroupedFinds(Supplier<MongoCollection<Document>> collection, Bson projection) {
    this.collection = collection;
    this.projection = projection;
  }

  /** A document as it stands, not to be changed by whoever is told of it. */
  public Optional<Document> find(String id) {
    var asked = new Asked(id);
    together.serve("", asked);
    return Optional.ofNullable(asked.found);
  }

  /** How many wait while others are looked for. */
  int waiting() {
    return together.waiting("");
  }

  private void find(List<Asked> all) {
    var ids = all.stream().map(asked -> asked.id).distinct().toList();
    if (ids.size() == 1) {
      var found = documents(Filters.eq("_id", ids.getFirst())).first();
      all.forEach(asked -> asked.found = found);
      return;
    }
    var found = new HashMap<String, Document>();
    for (var document : documents(Filters.in("_id", ids))) {
      found.put(document.getString("_id"), document);
    }
    all.forEach(asked -> asked.found = found.get(asked.id));
  }

  private FindIterable<Document> documents(Bson filter) {
    return collection.get().find(filter).projection(projection);
  }
}
