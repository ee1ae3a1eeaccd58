package annex.familyvisits.support.web;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.contracts.Area;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class SupportConfiguration {

  /** What the API of offers of support asks of its callers. */
  @Bean
  AccessTable supportAccess() {
    var here = "/family-visits/establishments/{id}";
    var read = new Need.ScopeAt(Scopes.read(Area.FAMILY_VISITS), "id");
    var write = new Need.ScopeAt(Scopes.write(Area.FAMILY_VISITS), "id");
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(HttpMethod.POST, here + "/support-offers", write),
            AccessTable.Entry.of(HttpMethod.GET, here + "/support-offers", read),
            AccessTable.Entry.of(HttpMethod.GET, here + "/support-offers/{number}", read),
            AccessTable.Entry.of(HttpMethod.POST, here + "/support-offers/{number}/steps", write),
            AccessTable.Entry.of(HttpMethod.GET, here + "/prisoners-without-visits", read)));
  }
}
