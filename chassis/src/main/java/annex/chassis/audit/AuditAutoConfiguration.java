package annex.chassis.audit;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.chassis.audit.mongo.MongoAuditStore;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;

/** The audit of a service, beside its data. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import(AuditController.class)
final class AuditAutoConfiguration {

  /** Before the filters that decide on access, which stand at -100. */
  private static final int ORDER = -200;

  @Bean
  AuditStore auditStore(MongoTemplate mongo) {
    return new MongoAuditStore(mongo);
  }

  @Bean
  Audit audit(AuditStore store) {
    return new Audit(store);
  }

  @Bean
  FilterRegistrationBean<AuditFilter> auditFilter(Audit audit, Clock clock) {
    var registration = new FilterRegistrationBean<>(new AuditFilter(audit, clock));
    registration.setOrder(ORDER);
    return registration;
  }

  @Bean
  AccessTable auditAccess(@Value("${annex.service.path}") String path) {
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(HttpMethod.GET, path + "/audit", new Need.Scope(Scopes.OPERATE))));
  }
}
