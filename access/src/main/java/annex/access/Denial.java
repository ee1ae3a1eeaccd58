package annex.access;

import annex.contracts.problem.CommonProblem;
import annex.contracts.problem.ProblemType;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * What is said to whoever is denied: enough to mend the request, nothing of what lies behind.
 *
 * @param type of the problem
 * @param detail for people
 * @param headers that the answer brings
 */
public record Denial(ProblemType type, String detail, Map<String, String> headers) {

  public Denial {
    headers = Map.copyOf(headers);
  }

  /** The token says nothing that could be believed. */
  public static Denial tokenInvalid() {
    return new Denial(
        CommonProblem.TOKEN_INVALID,
        "It has expired, was changed, or was not issued for this platform.",
        Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""));
  }

  /** Nothing can be said of the token, for the issuer's keys are not known. */
  public static Denial issuerAway() {
    return new Denial(
        CommonProblem.ISSUER_UNAVAILABLE,
        "The token could not be verified; it may be good.",
        Map.of(HttpHeaders.RETRY_AFTER, "2"));
  }

  /** The client asks more often than it may. */
  public static Denial tooMany() {
    return new Denial(
        CommonProblem.TOO_MANY_REQUESTS,
        "This client may ask again in a second.",
        Map.of(HttpHeaders.RETRY_AFTER, "1"));
  }

  /** There is no token. */
  public static Denial tokenMissing() {
    return new Denial(
        CommonProblem.TOKEN_MISSING,
        "Send one in the header Authorization: Bearer ...",
        Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
  }

  /** There is nothing, or nothing that the caller may know of. */
  public static Denial hidden() {
    return new Denial(CommonProblem.NOT_FOUND, "No resource has this path.", Map.of());
  }

  /**
   * After a decision.
   *
   * @throws IllegalArgumentException when it denies nothing
   */
  public static Denial of(Decision decision) {
    return switch (decision) {
      case Decision.Granted _ -> throw new IllegalArgumentException("It was granted.");
      case Decision.TokenNeeded _ -> tokenMissing();
      case Decision.Hidden _ -> hidden();
      case Decision.ScopeLacking(String scope) ->
          new Denial(
              CommonProblem.SCOPE_LACKING,
              "It needs the scope '%s'.".formatted(scope),
              Map.of(
                  HttpHeaders.WWW_AUTHENTICATE,
                  "Bearer error=\"insufficient_scope\", scope=\"%s\"".formatted(scope)));
      case Decision.PartyLacking _ ->
          new Denial(
              CommonProblem.PARTY_LACKING, "It is for the Commissioner and for HMPS.", Map.of());
      case Decision.MethodUnknown unknown -> {
        var known =
            unknown.known().stream()
                .map(HttpMethod::name)
                .sorted()
                .collect(Collectors.joining(", "));
        yield new Denial(
            CommonProblem.METHOD_NOT_ALLOWED,
            "It knows: %s.".formatted(known),
            Map.of(HttpHeaders.ALLOW, known));
      }
    };
  }
}
