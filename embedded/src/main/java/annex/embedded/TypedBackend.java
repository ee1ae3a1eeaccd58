package annex.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVStore;

/** The backend on a file whose maps have types. */
final class TypedBackend extends H2Backend {

  private TypedBackend(MVStore file) {
    super(file);
  }

  static TypedBackend on(MVStore file) {
    TypedMaps.openAll(file);
    return new TypedBackend(file);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new TypedDatabase(name);
  }

  /** Its superclass opens what there is when it is made: nothing here may wait for more. */
  private final class TypedDatabase extends H2Database {

    TypedDatabase(String name) {
      super(name, TypedBackend.this.getMvStore(), TypedBackend.this.getCursorRegistry());
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
        String name, CollectionOptions options) {
      var namespace = getFullCollectionNamespace(name);
      return new KeyedCollection(
          this,
          name,
          options,
          TypedMaps.collection(getMvStore(), namespace),
          TypedMaps.meta(getMvStore(), namespace),
          getCursorRegistry());
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
        String collection, String name, List<IndexKey> keys, boolean sparse) {
      TypedMaps.openIndex(getMvStore(), getFullCollectionNamespace(collection), name);
      return super.openOrCreateUniqueIndex(collection, name, keys, sparse);
    }
  }
}
