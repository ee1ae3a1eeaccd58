package annex.feed.log.web;

import annex.access.AccessTable;
import annex.access.Need;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class FeedWebConfiguration {

  /** A token is enough, for the feed shows each caller what its scopes read. */
  @Bean
  AccessTable feedAccess() {
    return new AccessTable(
        List.of(AccessTable.Entry.of(HttpMethod.GET, "/feed", new Need.Token())));
  }
}
