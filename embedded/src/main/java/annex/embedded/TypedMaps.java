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
  private static final String INDEX = "._index_";
  private static final String CATALOGUE = ".system.";

  private TypedMaps() {}

  /** Opens those there are; whoever asks the file for one of them later gets it as opened here. */
  static void openAll(MVStore file) {
    file.getMapNames().forEach(name -> open(file, name));
  }

  static void open(MVStore file, String name) {
    if (name.startsWith(COLLECTION) && !name.contains(CATALOGUE)) {
      file.openMap(name, new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
    } else if (name.contains(INDEX)) {
      file.openMap(name, new MVMap.Builder<KeyValue, Object>().keyType(new IndexKeyType()));
    }
  }

  static String ofCollection(String namespace) {
    return COLLECTION + namespace;
  }

  static String ofIndex(String namespace, String index) {
    return namespace + INDEX + index;
  }
}
