package annex.chassis.audit;

import annex.access.Caller;
import annex.access.Party;
import annex.contracts.IsoText;
import annex.contracts.audit.AuditEntry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Records every write and every refused access, before its answer leaves. */
public final class AuditFilter extends OncePerRequestFilter {

  /** Attribute of a request: who calls, an {@link Caller}, where a token told. */
  public static final String CALLER = AuditFilter.class.getName() + ".caller";

  /** Attribute of a request that was denied. */
  public static final String DENIED = AuditFilter.class.getName() + ".denied";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final int LONGEST_PATH = 500;

  private final Audit audit;
  private final Clock clock;

  AuditFilter(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (READING.contains(request.getMethod())) {
      chain.doFilter(request, response);
      if (request.getAttribute(DENIED) != null) {
        audit.record(entry(request, response.getStatus()));
      }
      return;
    }
    var held = new ContentCachingResponseWrapper(response);
    try {
      chain.doFilter(request, held);
    } finally {
      audit.record(entry(request, held.getStatus()));
      held.copyBodyToResponse();
    }
  }

  private AuditEntry entry(HttpServletRequest request, int status) {
    var caller = Optional.ofNullable((Caller) request.getAttribute(CALLER));
    var path = request.getRequestURI();
    return new AuditEntry(
        IsoText.of(clock.instant()),
        caller.map(Caller::client).orElse(null),
        caller.map(Caller::subject).orElse(null),
        caller.flatMap(Caller::agency).orElse(null),
        caller.flatMap(Caller::party).map(Party::code).orElse(null),
        request.getMethod(),
        path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path,
        status);
  }
}
