package annex.chassis.access;

import annex.access.Denial;
import annex.chassis.audit.AuditFilter;
import annex.contracts.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Answers whoever is denied with a problem document. */
final class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final JsonMapper json;

  Denials(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    answer(
        request,
        response,
        switch (refused) {
          case IssuerAway _ -> Denial.issuerAway();
          case OAuth2AuthenticationException _ -> Denial.tokenInvalid();
          default -> Denial.tokenMissing();
        });
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    answer(request, response, denial(denied));
  }

  private static Denial denial(AccessDeniedException denied) {
    return denied instanceof AuthorizationDeniedException explained
            && explained.getAuthorizationResult() instanceof Deciding.Decided decided
        ? Denial.of(decided.decision())
        : Denial.hidden();
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Denial denial)
      throws IOException {
    var type = denial.type();
    AuditFilter.denied(request, type.status());
    var body = json.writeValueAsBytes(Problem.of(type, denial.detail(), request.getRequestURI()));
    denial.headers().forEach(response::setHeader);
    response.setStatus(type.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
