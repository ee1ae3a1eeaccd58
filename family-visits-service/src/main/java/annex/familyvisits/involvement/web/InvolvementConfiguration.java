package annex.familyvisits.involvement.web;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.contracts.Area;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class InvolvementConfiguration {

  /** What the API of the involvement of families asks of its callers. */
  @Bean
  AccessTable involvementAccess() {
    var here = "/family-visits/establishments/{id}";
    var read = new Need.ScopeAt(Scopes.read(Area.FAMILY_VISITS), "id");
    var write = new Need.ScopeAt(Scopes.write(Area.FAMILY_VISITS), "id");
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(HttpMethod.POST, here + "/family-involvements", write),
            AccessTable.Entry.of(HttpMethod.GET, here + "/family-involvements", read),
            AccessTable.Entry.of(HttpMethod.GET, here + "/family-involvements/{number}", read),
            AccessTable.Entry.of(
                HttpMethod.POST, here + "/family-involvements/{number}/consents", write),
            AccessTable.Entry.of(
                HttpMethod.POST, here + "/family-involvements/{number}/support", write),
            AccessTable.Entry.of(
                HttpMethod.POST, here + "/family-involvements/{number}/contacts", write),
            AccessTable.Entry.of(
                HttpMethod.POST, here + "/family-involvements/{number}/closing", write),
            AccessTable.Entry.of(
                HttpMethod.POST, here + "/family-involvements/{number}/reopening", write),
            AccessTable.Entry.of(HttpMethod.POST, here + "/programme-invitations", write),
            AccessTable.Entry.of(HttpMethod.GET, here + "/programme-invitations", read),
            AccessTable.Entry.of(HttpMethod.GET, here + "/programme-invitations/{number}", read),
            AccessTable.Entry.of(HttpMethod.PUT, here + "/programme-invitations/{number}", write),
            AccessTable.Entry.of(
                HttpMethod.POST, here + "/programme-invitations/{number}/cancellation", write),
            AccessTable.Entry.of(
                HttpMethod.POST, here + "/programme-invitations/{number}/answer", write),
            AccessTable.Entry.of(
                HttpMethod.POST, here + "/programme-invitations/{number}/attendance", write)));
  }
}
