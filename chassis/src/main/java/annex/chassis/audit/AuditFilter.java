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

  /** Attribute of a request that reads: the filter, to be told when it is denied. */
  private static final String READ = AuditFilter.class.getName() + ".read";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final int LONGEST_PATH = 500;

  private final Audit audit;
  private final Clock clock;

  public AuditFilter(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Records that a request is denied: to be told before its answer is written, of which nothing is
   * held back. Denied writes are recorded with all others.
   */
  public static void denied(HttpServletRequest request, int status) {
    if (request.getAttribute(READ) instanceof AuditFilter filter) {
      filter.audit.record(filter.entry(request, status));
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (READING.contains(request.getMethod())) {
      request.setAttribute(READ, this);
      chain.doFilter(request, response);
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
