package annex.familyvisits.booking.mongo;

import com.mongodb.client.MongoCollection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A store that fails at one write, before it is made or after, and at every one that follows. */
public final class FailingStore extends MongoTemplate {

  private static final Set<String> WRITES =
      Set.of("insertOne", "updateOne", "replaceOne", "bulkWrite", "deleteOne");

  private final int failsAt;
  private final boolean written;
  private final AtomicInteger writes = new AtomicInteger();

  /**
   * A store that fails.
   *
   * @param failsAt number of the write that fails, from 1
   * @param written whether it is made nevertheless
   */
  public FailingStore(MongoDatabaseFactory factory, int failsAt, boolean written) {
    super(factory);
    this.failsAt = failsAt;
    this.written = written;
  }

  /** How many writes were asked for. */
  public int writes() {
    return writes.get();
  }

  @Override
  @SuppressWarnings("unchecked") // a proxy of the collection's own interface
  public MongoCollection<Document> getCollection(@Nullable String name) {
    var collection = super.getCollection(name);
    return (MongoCollection<Document>)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {MongoCollection.class},
            (_, method, arguments) -> call(collection, method, arguments));
  }

  private Object call(MongoCollection<Document> collection, Method method, Object[] arguments)
      throws Throwable {
    if (!WRITES.contains(method.getName())) {
      return made(collection, method, arguments);
    }
    int number = writes.incrementAndGet();
    if (number > failsAt || (number == failsAt && !written)) {
      throw new IllegalStateException("the store is away");
    }
    var result = made(collection, method, arguments);
    if (number == failsAt) {
      throw new IllegalStateException("the store is away, after it has written");
    }
    return result;
  }

  private static Object made(
      MongoCollection<Document> collection, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(collection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
