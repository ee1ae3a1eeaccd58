package annex.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

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
    return new TypedDatabase(name, getMvStore(), getCursorRegistry());
  }

  private static final class TypedDatabase extends H2Database {

    /** Not there yet while the superclass opens what exists; that is open by then. */
    private final @Nullable MVStore file;

    TypedDatabase(String name, MVStore file, CursorRegistry cursors) {
      super(name, file, cursors);
      this.file = file;
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
        String name, CollectionOptions options) {
      typed(TypedMaps.ofCollection(getFullCollectionNamespace(name)));
      return super.openOrCreateCollection(name, options);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
        String collection, String name, List<IndexKey> keys, boolean sparse) {
      typed(TypedMaps.ofIndex(getFullCollectionNamespace(collection), name));
      return super.openOrCreateUniqueIndex(collection, name, keys, sparse);
    }

    private void typed(String map) {
      if (file != null) {
        TypedMaps.open(file, map);
      }
    }
  }
}
