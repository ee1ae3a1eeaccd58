package annex.feed.log.kafka;

import annex.feed.log.EventLog;
import annex.feed.log.Feed;
import annex.feed.log.Sight;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LogConfiguration {

  @Bean
  Consumers consumers(
      @Value("${spring.kafka.bootstrap-servers}") String brokers,
      @Value("${annex.feed.readers}") int readers) {
    return new Consumers(brokers, readers);
  }

  @Bean
  Tail tail(Consumers consumers) {
    return new Tail(consumers);
  }

  @Bean
  EventLog eventLog(Consumers consumers, Tail tail) {
    return new KafkaEventLog(consumers, tail);
  }

  @Bean
  Feed feed(EventLog log, Sight sight, Clock clock) {
    return new Feed(log, sight, clock);
  }
}
