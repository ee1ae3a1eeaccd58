package annex.familyvisits.pinnumber.web;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.contracts.Area;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class PinConfiguration {

  /** What the API of requests for telephone numbers asks of its callers. */
  @Bean
  AccessTable pinAccess() {
    var here = "/family-visits/establishments/{id}";
    var read = new Need.ScopeAt(Scopes.read(Area.FAMILY_VISITS), "id");
    var write = new Need.ScopeAt(Scopes.write(Area.FAMILY_VISITS), "id");
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(HttpMethod.POST, here + "/pin-requests", write),
            AccessTable.Entry.of(HttpMethod.GET, here + "/pin-requests", read),
            AccessTable.Entry.of(HttpMethod.GET, here + "/pin-requests/{number}", read),
            AccessTable.Entry.of(HttpMethod.PUT, here + "/pin-requests/{number}", write),
            AccessTable.Entry.of(
                HttpMethod.POST, here + "/pin-requests/{number}/decision", write)));
  }
}
