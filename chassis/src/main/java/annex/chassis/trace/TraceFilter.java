package annex.chassis.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request its trace, and the log lines about it the trace's name. */
public final class TraceFilter extends OncePerRequestFilter {

  private static final String HEADER = "traceparent";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var trace = Trace.continuing(request.getHeader(HEADER));
    try (var _ = MDC.putCloseable(HEADER, trace.traceparent())) {
      trace.<Exception>during(() -> {
        chain.doFilter(request, response);
        return trace;
      });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
