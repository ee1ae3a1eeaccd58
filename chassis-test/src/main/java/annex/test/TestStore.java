package annex.test;

import annex.embedded.EmbeddedStore;
import org.testcontainers.mongodb.MongoDBContainer;

/** The store that the tests of this JVM share. */
public final class TestStore {

  private static final class Started {
    private static final String URI =
        Backend.named("ANNEX_TEST_MONGODB_URI").orElseGet(TestStore::start);
  }

  private TestStore() {}

  /** Its connection string, {@code mongodb://host:port}, perhaps with options. */
  public static String uri() {
    return Started.URI;
  }

  /** A connection string that names a database nobody else uses. */
  public static String freshDatabase() {
    return MongoUri.withDatabase(uri(), "annex_" + Names.fresh());
  }

  private static String start() {
    return switch (Backend.chosen()) {
      case EMBEDDED -> EmbeddedStore.inMemory(0).uri();
      case CONTAINERS -> container();
    };
  }

  @SuppressWarnings("resource") // Testcontainers removes it when the JVM ends.
  private static String container() {
    var container = new MongoDBContainer("mongo:8");
    container.start();
    return container.getConnectionString();
  }
}
