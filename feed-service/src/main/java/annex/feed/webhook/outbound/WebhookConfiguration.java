package annex.feed.webhook.outbound;

import annex.access.partner.Partners;
import annex.chassis.json.StrictJson;
import annex.feed.log.EventLog;
import annex.feed.log.EventText;
import annex.feed.log.Feed;
import annex.feed.webhook.Attempts;
import annex.feed.webhook.Deliveries;
import annex.feed.webhook.Delivers;
import annex.feed.webhook.Dispatcher;
import annex.feed.webhook.KeepsWebhooks;
import annex.feed.webhook.Notices;
import annex.feed.webhook.SendsNotices;
import annex.feed.webhook.Webhooks;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

  private final Partners partners = new Partners();

  /** Stands for this instance in leases. */
  private final String instance = UUID.randomUUID().toString();

  @Bean
  PublicAddresses publicAddresses(WebhookSettings settings) {
    return new PublicAddresses(InetAddress::getAllByName, settings.localTargets());
  }

  @Bean
  HttpPost webhookPost(PublicAddresses addresses, WebhookSettings settings, Clock clock) {
    return new HttpPost(addresses, settings.answerWithin(), clock);
  }

  @Bean
  AllowedTargets webhookTargets(PublicAddresses addresses, WebhookSettings settings) {
    return new AllowedTargets(
        caller ->
            caller
                .agency()
                .map(agency -> List.copyOf(partners.webhookHosts(agency)))
                .orElse(settings.hosts()),
        addresses,
        settings.localTargets());
  }

  @Bean
  KeepsWebhooks keepsWebhooks(
      Webhooks webhooks,
      Deliveries deliveries,
      EventLog log,
      AllowedTargets targets,
      HttpPost post,
      EventText text,
      WebhookSettings settings,
      Clock clock) {
    return new KeepsWebhooks(
        webhooks,
        deliveries,
        log,
        targets,
        post,
        text,
        new RandomChance(),
        clock,
        settings.keyOverlap());
  }

  @Bean
  Attempts attempts(HttpPost post, EventText text, Deliveries deliveries, Clock clock) {
    return new Attempts(post, text, deliveries, clock);
  }

  @Bean
  Dispatcher deliveriesDispatcher(
      Webhooks webhooks,
      Feed feed,
      Attempts attempts,
      StrictJson json,
      WebhookSettings settings,
      Clock clock) {
    var delivers =
        new Delivers(
            webhooks,
            feed,
            partners::limit,
            attempts,
            json::write,
            settings.pauses(),
            settings.lease(),
            clock);
    return new Dispatcher(delivers, instance, settings.atOnce());
  }

  /** Places of its own: targets of notices that hang take none from deliveries. */
  @Bean
  Dispatcher noticesDispatcher(
      Notices notices, Attempts attempts, WebhookSettings settings, Clock clock) {
    var sends = new SendsNotices(notices, attempts, settings.pauses(), settings.lease(), clock);
    return new Dispatcher(sends, instance, settings.atOnce());
  }

  @Bean
  Dispatch dispatch(
      @Qualifier("deliveriesDispatcher") Dispatcher deliveries,
      @Qualifier("noticesDispatcher") Dispatcher notices,
      WebhookSettings settings) {
    return new Dispatch(deliveries, notices, settings.look());
  }

  @Bean
  ForgetsDeliveries forgetsDeliveries(
      Deliveries deliveries, WebhookSettings settings, Clock clock) {
    return new ForgetsDeliveries(deliveries, settings.logKept(), clock);
  }
}
