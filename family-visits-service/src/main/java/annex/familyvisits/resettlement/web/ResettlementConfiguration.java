package annex.familyvisits.resettlement.web;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.contracts.Area;
import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.record.KeepsRecords;
import annex.familyvisits.resettlement.PlansResettlement;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class ResettlementConfiguration {

  @Bean
  PlansResettlement plansResettlement(KeepsRecords keeps, AgreedSections agreed) {
    return new PlansResettlement(keeps, agreed);
  }

  /** What the API of resettlement meetings asks of its callers. */
  @Bean
  AccessTable resettlementAccess() {
    var here = "/family-visits/establishments/{id}";
    var read = new Need.ScopeAt(Scopes.read(Area.FAMILY_VISITS), "id");
    var write = new Need.ScopeAt(Scopes.write(Area.FAMILY_VISITS), "id");
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(HttpMethod.POST, here + "/resettlements", write),
            AccessTable.Entry.of(HttpMethod.GET, here + "/resettlements", read),
            AccessTable.Entry.of(HttpMethod.GET, here + "/resettlements/{number}", read),
            AccessTable.Entry.of(HttpMethod.PUT, here + "/resettlements/{number}", write),
            AccessTable.Entry.of(
                HttpMethod.POST, here + "/resettlements/{number}/meetings/{weeks}/outcome", write),
            AccessTable.Entry.of(HttpMethod.POST, here + "/resettlements/{number}/closing", write),
            AccessTable.Entry.of(
                HttpMethod.POST, here + "/resettlements/{number}/reopening", write),
            AccessTable.Entry.of(HttpMethod.GET, here + "/resettlement-meetings", read)));
  }
}
