package annex.familyvisits.entitlement.web;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.contracts.Area;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class EntitlementWebConfiguration {

  /** What the API of entitlements asks of its callers. */
  @Bean
  AccessTable entitlementAccess() {
    var prisoner = "/family-visits/establishments/{id}/prisoners/{prisoner}";
    var read = new Need.ScopeAt(Scopes.read(Area.FAMILY_VISITS), "id");
    var write = new Need.ScopeAt(Scopes.write(Area.FAMILY_VISITS), "id");
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(HttpMethod.GET, prisoner + "/entitlements", read),
            AccessTable.Entry.of(HttpMethod.POST, prisoner + "/adjustments", write),
            AccessTable.Entry.of(HttpMethod.GET, prisoner + "/circumstances", read),
            AccessTable.Entry.of(HttpMethod.PUT, prisoner + "/circumstances", write)));
  }
}
