package annex.chassis.start;

import annex.chassis.health.StoreHealth;
import annex.chassis.json.StrictJson;
import annex.chassis.outbox.EventSender;
import annex.chassis.outbox.Outbox;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.Sweep;
import annex.chassis.trace.TraceFilter;
import com.mongodb.WriteConcern;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** The parts of the chassis that do not belong to one technology's package. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class ChassisAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  JsonMapper jsonMapper(ObjectProvider<JacksonModule> modules) {
    return StrictJson.mapper(modules.orderedStream().toList());
  }

  @Bean
  StrictJson strictJson(JsonMapper mapper) {
    return new StrictJson(mapper);
  }

  @Bean
  TraceFilter traceFilter() {
    return new TraceFilter();
  }

  /** A write is acknowledged when a crash can no longer undo it; a store that is away is said. */
  @Bean
  MongoClientSettingsBuilderCustomizer durableWrites() {
    return settings ->
        settings
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
            .applyToSocketSettings(socket -> socket.connectTimeout(3, TimeUnit.SECONDS));
  }

  @Bean
  StoreHealth storeHealthIndicator(MongoTemplate mongo) {
    return new StoreHealth(mongo);
  }

  @Bean
  Relay relay(EventSender sender, Clock clock, MeterRegistry meters) {
    return new Relay(sender, clock, meters);
  }

  @Bean
  Sweep sweep(
      EventSender sender,
      Relay relay,
      ObjectProvider<Outbox> outboxes,
      @Value("${annex.outbox.sweep-interval}") Duration interval,
      MeterRegistry meters) {
    return new Sweep(sender, relay, outboxes.stream().toList(), interval, meters);
  }
}
