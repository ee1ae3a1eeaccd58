package annex.access;

import java.util.List;
import org.springframework.http.HttpMethod;

/** What those who run the platform ask of a service or the gateway. */
public final class OperationAccess {

  private OperationAccess() {}

  /** Probes ask without a token, and are told no more than whether it is well. */
  public static AccessTable table() {
    var operator = new Need.Scope(Scopes.OPERATE);
    var open = new Need.Nothing();
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(HttpMethod.GET, "/actuator/health", open),
            AccessTable.Entry.of(HttpMethod.GET, "/actuator/health/liveness", open),
            AccessTable.Entry.of(HttpMethod.GET, "/actuator/health/readiness", open),
            AccessTable.Entry.of(HttpMethod.GET, "/actuator", operator),
            AccessTable.Entry.of(HttpMethod.GET, "/actuator/prometheus", operator)));
  }
}
