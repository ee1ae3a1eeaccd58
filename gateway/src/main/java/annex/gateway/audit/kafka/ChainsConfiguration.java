package annex.gateway.audit.kafka;

import annex.gateway.audit.Chains;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ChainsConfiguration {

  @Bean
  Chains chains(@Value("${annex.kafka.bootstrap-servers}") String brokers, JsonMapper json) {
    return new KafkaChains(new BlockWriter(brokers), new BlockReader(brokers, json), json);
  }
}
