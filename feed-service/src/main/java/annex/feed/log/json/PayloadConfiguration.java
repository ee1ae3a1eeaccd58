package annex.feed.log.json;

import annex.chassis.json.StrictJson;
import annex.feed.log.EventText;
import annex.feed.log.Sight;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PayloadConfiguration {

  @Bean
  Sight sight() {
    return new Sight(new JsonPayloads());
  }

  @Bean
  EventText eventText(StrictJson json) {
    return event -> json.write(CloudEventJson.of(event));
  }
}
