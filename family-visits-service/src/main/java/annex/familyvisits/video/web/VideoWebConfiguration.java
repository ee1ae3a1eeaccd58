package annex.familyvisits.video.web;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.contracts.Area;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class VideoWebConfiguration {

  /** What the API of requests for video visits asks of its callers. */
  @Bean
  AccessTable videoRequestAccess() {
    var requests = "/family-visits/establishments/{id}/video-requests";
    var one = requests + "/{request}";
    var read = new Need.ScopeAt(Scopes.read(Area.FAMILY_VISITS), "id");
    var write = new Need.ScopeAt(Scopes.write(Area.FAMILY_VISITS), "id");
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(HttpMethod.POST, requests, write),
            AccessTable.Entry.of(HttpMethod.GET, requests, read),
            AccessTable.Entry.of(HttpMethod.GET, one, read),
            AccessTable.Entry.of(HttpMethod.POST, one + "/acceptance", write),
            AccessTable.Entry.of(HttpMethod.POST, one + "/decline", write),
            AccessTable.Entry.of(HttpMethod.POST, one + "/withdrawal", write)));
  }
}
