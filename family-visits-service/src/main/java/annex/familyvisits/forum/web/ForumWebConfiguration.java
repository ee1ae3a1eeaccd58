package annex.familyvisits.forum.web;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.contracts.Area;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class ForumWebConfiguration {

  /** What the API of forums asks of its callers. */
  @Bean
  AccessTable forumAccess() {
    var forums = "/family-visits/establishments/{id}/forums";
    var one = forums + "/{number}";
    var read = new Need.ScopeAt(Scopes.read(Area.FAMILY_VISITS), "id");
    var write = new Need.ScopeAt(Scopes.write(Area.FAMILY_VISITS), "id");
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(HttpMethod.POST, forums, write),
            AccessTable.Entry.of(HttpMethod.GET, forums, read),
            AccessTable.Entry.of(HttpMethod.GET, one, read),
            AccessTable.Entry.of(HttpMethod.PUT, one, write),
            AccessTable.Entry.of(HttpMethod.POST, one + "/holding", write),
            AccessTable.Entry.of(HttpMethod.POST, one + "/cancellation", write),
            AccessTable.Entry.of(HttpMethod.POST, one + "/actions", write),
            AccessTable.Entry.of(HttpMethod.POST, one + "/actions/{action}/completion", write)));
  }
}
