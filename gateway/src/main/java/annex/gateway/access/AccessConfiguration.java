package annex.gateway.access;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.OperationAccess;
import annex.access.token.KeysAhead;
import annex.access.token.VerifiedTokens;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {

  @Bean
  VerifiedTokens verifiedTokens(AccessSettings settings, Clock clock) {
    return new VerifiedTokens(settings.rules(), clock);
  }

  @Bean
  KeysAhead keysAhead(VerifiedTokens tokens) {
    return KeysAhead.of(tokens);
  }

  @Bean
  AccessTable operation() {
    return OperationAccess.table();
  }

  @Bean
  AccessTable accessAccess() {
    return new AccessTable(
        List.of(AccessTable.Entry.of(HttpMethod.GET, "/access", new Need.Token())));
  }

  @Bean
  CallerLimits callerLimits(AccessSettings settings) {
    return settings.limits();
  }

  @Bean
  @Order(-100)
  AccessFilter accessFilter(List<AccessTable> tables, VerifiedTokens tokens, CallerLimits limits) {
    return new AccessFilter(AccessTable.of(tables), tokens, limits);
  }
}
