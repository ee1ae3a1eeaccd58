package annex.commissioning.testing;

import annex.test.Api;
import annex.test.TestBroker;
import annex.test.TestIssuer;
import annex.test.TestStore;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;

/** Services that run for the tests of this JVM, each started once, with a database of its own. */
public final class Started {

  private static final ConcurrentHashMap<Class<?>, ConfigurableApplicationContext> SERVICES =
      new ConcurrentHashMap<>();

  private static final ConcurrentHashMap<Class<?>, ConfigurableApplicationContext> BESIDE =
      new ConcurrentHashMap<>();

  private Started() {}

  /** The running service. */
  public static ConfigurableApplicationContext service(
      Class<?> application, Function<String[], ConfigurableApplicationContext> start) {
    return SERVICES.computeIfAbsent(
        application,
        _ ->
            start.apply(
                new String[] {
                  "--server.port=0",
                  "--server.address=127.0.0.1",
                  "--spring.mongodb.uri=" + TestStore.freshDatabase(),
                  "--spring.kafka.bootstrap-servers=" + TestBroker.bootstrapServers(),
                  "--annex.access.issuer=" + TestIssuer.shared().url()
                }));
  }

  /**
   * Another instance beside a running service, over the same store, that a {@link FailingStore} can
   * end. Its claims free themselves soon.
   */
  public static ConfigurableApplicationContext beside(
      Class<?> application, Function<String[], ConfigurableApplicationContext> start) {
    var first = service(application, start);
    return BESIDE.computeIfAbsent(
        application,
        _ ->
            start.apply(
                new String[] {
                  "--server.port=0",
                  "--server.address=127.0.0.1",
                  "--spring.mongodb.uri="
                      + first.getEnvironment().getProperty("spring.mongodb.uri"),
                  "--spring.kafka.bootstrap-servers=" + TestBroker.bootstrapServers(),
                  "--annex.access.issuer=" + TestIssuer.shared().url(),
                  "--annex.idempotency.lease=300ms",
                  "--spring.main.sources=" + FailingStore.Between.class.getName()
                }));
  }

  /** The API of a running service, called with a token for everything. */
  public static Api api(ConfigurableApplicationContext service) {
    var port = service.getEnvironment().getProperty("local.server.port", Integer.class);
    return new Api(Objects.requireNonNull(port)).bearing(TestIssuer.shared()::everything);
  }
}
