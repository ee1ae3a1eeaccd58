package annex.feed.webhook.mongo;

import annex.chassis.idempotency.Receipts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class WebhookStoreConfiguration {

  @Bean(initMethod = "createIndexes")
  MongoWebhooks webhooks(MongoTemplate mongo) {
    return new MongoWebhooks(mongo);
  }

  @Bean(initMethod = "createIndexes")
  MongoNotices notices(MongoTemplate mongo) {
    return new MongoNotices(mongo);
  }

  @Bean
  Receipts webhookReceipts(MongoWebhooks webhooks) {
    return webhooks.receipts();
  }

  @Bean(initMethod = "createIndexes")
  MongoDeliveries deliveries(MongoTemplate mongo) {
    return new MongoDeliveries(mongo);
  }
}
