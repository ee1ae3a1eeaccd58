package annex.chassis.mongo;

import annex.test.TestStore;
import com.mongodb.client.MongoCollection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A collection of its own, whose first user is held until it is let go. */
final class HeldDocuments implements Supplier<MongoCollection<Document>> {

  private final MongoCollection<Document> documents =
      new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase()))
          .getCollection("documents");
  private final AtomicInteger uses = new AtomicInteger();
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  @Override
  public MongoCollection<Document> get() {
    try {
      if (uses.incrementAndGet() == 1) {
        held.countDown();
        released.await();
      }
      return documents;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns when somebody is being held. */
  void awaitHeld() throws InterruptedException {
    held.await();
  }

  void release() {
    released.countDown();
  }

  /** How often it was asked for. */
  int uses() {
    return uses.get();
  }

  /** The documents, for whoever prepares them and looks at them. */
  MongoCollection<Document> all() {
    return documents;
  }
}
