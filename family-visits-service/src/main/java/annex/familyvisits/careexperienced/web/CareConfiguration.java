package annex.familyvisits.careexperienced.web;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.contracts.Area;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class CareConfiguration {

  /** What the API of care experienced people asks of its callers. */
  @Bean
  AccessTable careAccess() {
    var here = "/family-visits/establishments/{id}";
    var read = new Need.ScopeAt(Scopes.read(Area.FAMILY_VISITS), "id");
    var write = new Need.ScopeAt(Scopes.write(Area.FAMILY_VISITS), "id");
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(HttpMethod.POST, here + "/care-records", write),
            AccessTable.Entry.of(HttpMethod.GET, here + "/care-records", read),
            AccessTable.Entry.of(HttpMethod.GET, here + "/care-records/{number}", read),
            AccessTable.Entry.of(
                HttpMethod.POST, here + "/care-records/{number}/disclosure", write),
            AccessTable.Entry.of(
                HttpMethod.POST, here + "/care-records/{number}/assessment", write),
            AccessTable.Entry.of(HttpMethod.POST, here + "/care-records/{number}/steps", write)));
  }
}
