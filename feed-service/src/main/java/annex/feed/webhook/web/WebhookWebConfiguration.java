package annex.feed.webhook.web;

import annex.access.AccessTable;
import annex.access.AccessTable.Entry;
import annex.access.Need;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class WebhookWebConfiguration {

  /**
   * A token is enough: each caller has its own webhooks alone, is sent what it may read, and where
   * to is reviewed.
   */
  @Bean
  AccessTable webhookAccess() {
    var all = "/feed/webhooks";
    var one = all + "/{webhook}";
    return new AccessTable(
        List.of(
            entry(HttpMethod.POST, all),
            entry(HttpMethod.GET, all),
            entry(HttpMethod.GET, one),
            entry(HttpMethod.PUT, one),
            entry(HttpMethod.DELETE, one),
            entry(HttpMethod.POST, one + "/verification"),
            entry(HttpMethod.POST, one + "/pause"),
            entry(HttpMethod.POST, one + "/resumption"),
            entry(HttpMethod.POST, one + "/keys"),
            entry(HttpMethod.POST, one + "/replay"),
            entry(HttpMethod.POST, one + "/ping"),
            entry(HttpMethod.GET, one + "/deliveries")));
  }

  private static Entry entry(HttpMethod method, String path) {
    return Entry.of(method, path, new Need.Token());
  }
}
