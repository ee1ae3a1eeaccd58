package annex.familyvisits.survey.web;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.contracts.Area;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class SurveyConfiguration {

  /** What the API of surveys asks of its callers. */
  @Bean
  AccessTable surveyAccess() {
    var here = "/family-visits/establishments/{id}";
    var read = new Need.ScopeAt(Scopes.read(Area.FAMILY_VISITS), "id");
    var write = new Need.ScopeAt(Scopes.write(Area.FAMILY_VISITS), "id");
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(HttpMethod.POST, here + "/surveys", write),
            AccessTable.Entry.of(HttpMethod.GET, here + "/surveys", read),
            AccessTable.Entry.of(HttpMethod.GET, here + "/surveys/{number}", read),
            AccessTable.Entry.of(HttpMethod.PUT, here + "/surveys/{number}", write),
            AccessTable.Entry.of(HttpMethod.GET, here + "/survey-results", read)));
  }
}
