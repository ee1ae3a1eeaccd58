package annex.gateway.timeline.kafka;

import annex.gateway.timeline.AnnexTimeline;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimelineConfiguration {

  @Bean
  AnnexTimeline annexTimeline() {
    return new AnnexTimeline();
  }

  @Bean
  TimelineReader timelineReader(
      @Value("${annex.kafka.bootstrap-servers}") String brokers,
      AnnexTimeline timeline,
      MeterRegistry meters) {
    return new TimelineReader(brokers, timeline, meters);
  }

  /** Ready when everything that stood on the topics at the start has been read. */
  @Bean
  HealthIndicator timelineHealthIndicator(AnnexTimeline timeline) {
    return () -> (timeline.isComplete() ? Health.up() : Health.outOfService()).build();
  }
}
