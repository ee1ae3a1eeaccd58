package annex.chassis.access;

import annex.access.AccessTable;
import annex.access.Caller;
import annex.access.Decision;
import annex.chassis.audit.AuditFilter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;

/** Asks the table whether a request may go on. */
final class Deciding implements AuthorizationManager<RequestAuthorizationContext> {

  private final AccessTable table;

  Deciding(AccessTable table) {
    this.table = table;
  }

  /** What the table says. */
  record Decided(Decision decision) implements AuthorizationResult {
    @Override
    public boolean isGranted() {
      return decision instanceof Decision.Granted;
    }
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    var request = context.getRequest();
    var path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
    var caller = caller(authentication.get());
    if (caller != null) {
      request.setAttribute(AuditFilter.CALLER, caller);
    }
    return new Decided(table.decide(HttpMethod.valueOf(request.getMethod()), path, caller));
  }

  private static @Nullable Caller caller(@Nullable Authentication authentication) {
    return authentication instanceof CallerAuthentication known ? known.caller() : null;
  }
}
