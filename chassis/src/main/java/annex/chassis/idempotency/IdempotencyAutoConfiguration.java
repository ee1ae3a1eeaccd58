package annex.chassis.idempotency;

import annex.chassis.idempotency.mongo.MongoClaims;
import annex.chassis.json.StrictJson;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets the writes of a service be repeated safely. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(IdempotencySettings.class)
final class IdempotencyAutoConfiguration {

  /** Behind the filters that decide on access, which stand at -100. */
  private static final int ORDER = 0;

  @Bean(initMethod = "createIndexes")
  MongoClaims claims(MongoTemplate mongo) {
    return new MongoClaims(mongo);
  }

  @Bean
  SafeRetries safeRetries(
      ObjectProvider<Receipts> receipts, Claims claims, Clock clock, IdempotencySettings settings) {
    return new SafeRetries(
        receipts.orderedStream().toList(), claims, clock, settings.kept(), settings.lease());
  }

  @Bean
  Retries retries(StrictJson json) {
    return new Retries(json);
  }

  @Bean
  Forgetting forgetting(SafeRetries retries, IdempotencySettings settings) {
    return new Forgetting(retries, settings.sweep());
  }

  @Bean
  FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
      SafeRetries retries,
      StrictJson json,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
      @Value("${annex.web.largest-body}") DataSize largest) {
    var registration =
        new FilterRegistrationBean<>(
            new IdempotencyFilter(retries, json::write, problems, (int) largest.toBytes()));
    registration.setOrder(ORDER);
    return registration;
  }
}
