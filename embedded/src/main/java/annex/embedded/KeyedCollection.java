package annex.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Optional;
import org.h2.mvstore.MVMap;

/**
 * A collection that finds a document by its {@code _id} also where a query says more than that:
 * left to itself it looks at all of its documents then, and most writes say which revision they
 * expect.
 */
final class KeyedCollection extends H2Collection {

  private static final String ID = "_id";

  KeyedCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, Document> data,
      MVMap<String, Object> meta,
      CursorRegistry cursors) {
    super(database, name, options, data, meta, cursors);
  }

  @Override
  protected QueryResult queryDocuments(
      Document query, Document order, int skip, int limit, int batch, Document fields) {
    var id = idIn(query);
    if (id.isPresent()) {
      for (var index : getIndexes()) {
        if (index.canHandle(id.get())) {
          return matchDocuments(
              query, index.getPositions(id.get()), order, skip, limit, batch, fields);
        }
      }
    }
    return super.queryDocuments(query, order, skip, limit, batch, fields);
  }

  /** What a query says of the id, alone: whatever matches the query matches this too. */
  static Optional<Document> idIn(Document query) {
    if (query.get(ID) != null) {
      return Optional.of(new Document(ID, query.get(ID)));
    }
    return query.get("$and") instanceof Collection<?> all
        ? all.stream()
            .filter(Document.class::isInstance)
            .flatMap(one -> idIn((Document) one).stream())
            .findFirst()
        : Optional.empty();
  }
}
