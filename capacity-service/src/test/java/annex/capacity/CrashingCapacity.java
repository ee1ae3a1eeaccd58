package annex.capacity;

import annex.capacity.delivered.Assessing;
import annex.chassis.outbox.EventSender;
import annex.chassis.outbox.PendingEvent;
import annex.commissioning.EstablishmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The capacity service in a process that ends without a word at a chosen step. */
public final class CrashingCapacity {

  /** The setting that names the step. */
  static final String STEP = "annex.test.crash";

  /** The version is written and its first event has yet to be sent. */
  static final String BEFORE_SENDING = "before-sending";

  /** The broker has acknowledged the event, and it has yet to be pulled. */
  static final String BEFORE_PULLING = "before-pulling";

  /** A certificate is recorded, and it has yet to be assessed. */
  static final String BEFORE_ASSESSING = "before-assessing";

  private CrashingCapacity() {}

  public static void main(String[] args) {
    var all = new ArrayList<>(List.of(args));
    all.add("--spring.main.sources=" + Failpoint.class.getName());
    var _ = CapacityApplication.start(all.toArray(String[]::new));
  }

  /** Puts itself between the relay and the broker. */
  @Configuration(proxyBeanMethods = false)
  public static class Failpoint {

    @Bean
    static BeanPostProcessor failpoint(Environment environment) {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          var step = environment.getProperty(STEP, "");
          return switch (bean) {
            case EventSender sender -> new Crashing(sender, step);
            case Assessing assessing when step.equals(BEFORE_ASSESSING) ->
                new CrashingBefore(assessing);
            default -> bean;
          };
        }
      };
    }
  }

  private record CrashingBefore(Assessing assessing) implements Assessing {

    @Override
    public void watch(EstablishmentId establishment) {
      assessing.watch(establishment);
    }

    @Override
    public void assess(EstablishmentId establishment, Instant now) {
      Runtime.getRuntime().halt(137);
    }
  }

  private record Crashing(EventSender sender, String step) implements EventSender {

    @Override
    public void prepare() {
      sender.prepare();
    }

    @Override
    public CompletableFuture<?> send(PendingEvent event) {
      if (step.equals(BEFORE_SENDING)) {
        Runtime.getRuntime().halt(137);
      }
      var sent = sender.send(event);
      if (step.equals(BEFORE_PULLING)) {
        sent.join();
        Runtime.getRuntime().halt(137);
      }
      return sent;
    }
  }
}
