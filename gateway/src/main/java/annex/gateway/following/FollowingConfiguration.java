package annex.gateway.following;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.gateway.timeline.AnnexTimeline;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
class FollowingConfiguration {

  @Bean
  AccessTable followingAccess() {
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(
                HttpMethod.GET,
                "/annexes/{id}/stream",
                new Need.ScopeAt(Scopes.ANNEX_READ, "id"))));
  }

  @Bean
  Streams streams(StreamSettings settings, MeterRegistry meters) {
    var streams = new Streams(settings);
    var _ =
        Gauge.builder("annex.streams.open", streams, Streams::open)
            .description("Streams of news about annexes that are open")
            .register(meters);
    return streams;
  }

  @Bean
  Following following(AnnexTimeline timeline, Clock clock, StreamSettings settings) {
    return new Following(timeline, clock, settings.heartbeat());
  }
}
