package annex.contracts.problem;

/** The problems that every part of the platform may answer. */
public enum CommonProblem implements ProblemType {
  REQUEST_MALFORMED(400, "The request itself is not well formed."),
  BODY_MALFORMED(400, "The body is not one well-formed JSON document in UTF-8."),
  BODY_INVALID(400, "The body does not have the shape that is asked for."),
  PARAMETER_INVALID(400, "A parameter of the path or the query is not valid."),
  TOKEN_MISSING(401, "The request brings no access token."),
  TOKEN_INVALID(401, "The access token is not valid."),
  SCOPE_LACKING(403, "The access token lacks a scope."),
  PARTY_LACKING(403, "The caller speaks for no party to the agreement."),
  NOT_FOUND(404, "There is nothing here, or nothing that you may know of."),
  METHOD_NOT_ALLOWED(405, "This resource does not know the method."),
  NOT_ACCEPTABLE(406, "The answer is JSON, and the request does not accept that."),
  BODY_TOO_LARGE(413, "The body is larger than the platform accepts."),
  MEDIA_TYPE_UNSUPPORTED(415, "The body's media type is not supported."),
  VALUES_REFUSED(422, "The body is well formed, but values in it cannot be."),
  HEADERS_TOO_LARGE(431, "The headers of the request are larger than the platform accepts."),
  TOO_MANY_REQUESTS(429, "There are more requests than one client may make."),
  INTERNAL_ERROR(500, "Something broke here; it has been recorded and is ours to mend."),
  SERVICE_UNAVAILABLE(503, "The service that owns this is not available now."),
  STORE_UNAVAILABLE(
      503, "The store is not available now; repeat the request to be sure of its effect."),
  CONTENDED(503, "Others change the same thing all the time; nothing was changed."),
  ISSUER_UNAVAILABLE(503, "The issuer of access tokens is not available now."),
  SERVICE_TIMED_OUT(504, "The service that owns this did not answer in time.");

  private final int status;
  private final String title;

  CommonProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
