package annex.commissioning.testing;

import annex.chassis.idempotency.Attempt;
import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The store as an instance sees it that ends in the middle of a request: from a chosen write on it
 * reaches nothing any more, and can tidy up nothing either, until it is started again.
 */
public final class FailingStore {

  private final AtomicReference<@Nullable Failure> next = new AtomicReference<>();
  private final AtomicInteger writes = new AtomicInteger();
  private volatile boolean dead;

  /**
   * Where an instance ends.
   *
   * @param collection that a request with a key writes to
   * @param write number of its write, from 1
   * @param written whether the write is made before the end
   */
  public record Failure(String collection, int write, boolean written) {}

  /** Puts itself between an instance and its store. */
  @Configuration(proxyBeanMethods = false)
  public static class Between {

    @Bean
    static FailingStore failingStore() {
      return new FailingStore();
    }

    @Bean
    static BeanPostProcessor between(FailingStore failing) {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof MongoTemplate mongo ? failing.over(mongo) : bean;
        }
      };
    }
  }

  /** Lets the instance end at a write. */
  public void endAt(Failure failure) {
    writes.set(0);
    next.set(failure);
  }

  /** Starts the instance again; tells whether it had ended. */
  public boolean restart() {
    next.set(null);
    boolean ended = dead;
    dead = false;
    return ended;
  }

  private MongoTemplate over(MongoTemplate mongo) {
    return new MongoTemplate(mongo.getMongoDatabaseFactory(), mongo.getConverter()) {
      @Override
      public MongoCollection<Document> getCollection(@Nullable String name) {
        return failing(String.valueOf(name), super.getCollection(name));
      }
    };
  }

  @SuppressWarnings("unchecked") // a proxy is of the type of the interface it is made for
  private MongoCollection<Document> failing(String name, MongoCollection<Document> collection) {
    return (MongoCollection<Document>)
        Proxy.newProxyInstance(
            FailingStore.class.getClassLoader(),
            new Class<?>[] {MongoCollection.class},
            (_, method, arguments) -> call(name, collection, method, arguments));
  }

  private @Nullable Object call(
      String name, MongoCollection<Document> collection, Method method, Object[] arguments)
      throws Throwable {
    reach();
    boolean write = method.getName().equals("insertOne") || method.getName().equals("updateOne");
    var failure = next.get();
    boolean last =
        write
            && failure != null
            && failure.collection().equals(name)
            && Attempt.current().isPresent()
            && writes.incrementAndGet() == failure.write();
    if (failure != null && last && !failure.written()) {
      dead = true;
    }
    reach();
    try {
      var made = method.invoke(collection, arguments);
      dead = dead || last;
      reach();
      return made;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void reach() {
    if (dead) {
      throw new MongoSocketException("The instance has ended", new ServerAddress());
    }
  }
}
