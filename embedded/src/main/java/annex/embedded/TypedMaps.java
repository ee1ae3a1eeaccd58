package annex.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Opens the file's maps with the types of their content. The file does not remember types, so the
 * name of a map decides, the same way each time.
 */
final class TypedMaps {

  private static final String COLLECTION = "databases.";
  private static final String META = "meta.";
  private static final String INDEX = "._index_";
  private static final String CATALOGUE = ".system.";

  private TypedMaps() {}

  /** Opens those there are; whoever asks the file for one of them later gets it as opened here. */
  static void openAll(MVStore file) {
    file.getMapNames().forEach(name -> open(file, name));
  }

  private static void open(MVStore file, String name) {
    if (name.startsWith(COLLECTION) && !name.contains(CATALOGUE)) {
      var _ = documents(file, name);
    } else if (name.contains(INDEX)) {
      index(file, name);
    }
  }

  /** The documents of a collection, by their positions. */
  static MVMap<Object, Document> collection(MVStore file, String namespace) {
    var name = COLLECTION + namespace;
    return name.contains(CATALOGUE) ? file.openMap(name) : documents(file, name);
  }

  /** What is noted of a collection. */
  static MVMap<String, Object> meta(MVStore file, String namespace) {
    return file.openMap(META + namespace);
  }

  static void openIndex(MVStore file, String namespace, String index) {
    index(file, namespace + INDEX + index);
  }

  private static MVMap<Object, Document> documents(MVStore file, String name) {
    return file.openMap(name, new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
  }

  private static void index(MVStore file, String name) {
    file.openMap(name, new MVMap.Builder<KeyValue, Object>().keyType(new IndexKeyType()));
  }
}
