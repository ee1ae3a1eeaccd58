package annex.familyvisits.session.web;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.contracts.Area;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class SessionWebConfiguration {

  /** What the API of templates and closed dates asks of its callers. */
  @Bean
  AccessTable sessionAccess() {
    var templates = "/family-visits/establishments/{id}/session-templates";
    var closed = "/family-visits/establishments/{id}/closed-dates";
    var read = new Need.ScopeAt(Scopes.read(Area.FAMILY_VISITS), "id");
    var write = new Need.ScopeAt(Scopes.write(Area.FAMILY_VISITS), "id");
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(HttpMethod.POST, templates, write),
            AccessTable.Entry.of(HttpMethod.GET, templates, read),
            AccessTable.Entry.of(HttpMethod.GET, templates + "/{number}", read),
            AccessTable.Entry.of(HttpMethod.PUT, templates + "/{number}", write),
            AccessTable.Entry.of(HttpMethod.POST, closed, write),
            AccessTable.Entry.of(HttpMethod.GET, closed, read),
            AccessTable.Entry.of(HttpMethod.DELETE, closed + "/{date}", write)));
  }
}
