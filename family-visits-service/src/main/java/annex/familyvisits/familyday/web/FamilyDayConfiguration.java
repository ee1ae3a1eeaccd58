package annex.familyvisits.familyday.web;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.contracts.Area;
import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.familyday.PlansFamilyDays;
import annex.familyvisits.record.KeepsRecords;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class FamilyDayConfiguration {

  @Bean
  PlansFamilyDays plansFamilyDays(KeepsRecords keeps, AgreedSections agreed) {
    return new PlansFamilyDays(keeps, agreed);
  }

  /** What the API of family days asks of its callers. */
  @Bean
  AccessTable familyDayAccess() {
    var days = "/family-visits/establishments/{id}/family-days";
    var one = days + "/{number}";
    var invitation = one + "/invitations/{invitation}";
    var read = new Need.ScopeAt(Scopes.read(Area.FAMILY_VISITS), "id");
    var write = new Need.ScopeAt(Scopes.write(Area.FAMILY_VISITS), "id");
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(HttpMethod.POST, days, write),
            AccessTable.Entry.of(HttpMethod.GET, days, read),
            AccessTable.Entry.of(HttpMethod.GET, days + "/progress", read),
            AccessTable.Entry.of(HttpMethod.GET, one, read),
            AccessTable.Entry.of(HttpMethod.PUT, one, write),
            AccessTable.Entry.of(HttpMethod.POST, one + "/cancellation", write),
            AccessTable.Entry.of(HttpMethod.POST, one + "/invitations", write),
            AccessTable.Entry.of(HttpMethod.POST, invitation + "/answer", write),
            AccessTable.Entry.of(HttpMethod.POST, invitation + "/attendance", write),
            AccessTable.Entry.of(HttpMethod.POST, one + "/feedback", write)));
  }
}
