package annex.contracts.problem;

/** The problems that every part of the platform may answer. */
@CatalogueGroup("Everywhere")
public enum CommonProblem implements ProblemType {
  REQUEST_MALFORMED(
      400,
      "The request itself is not well formed.",
      "The path, a header or the request line cannot be read. Where HTTP has a narrower status for"
          + " what was refused, the answer has that one.",
      "Mend the request as the detail says; sending it again unchanged will not help."),
  BODY_MALFORMED(
      400,
      "The body is not one well-formed JSON document in UTF-8.",
      "The body is empty or cut off, is no JSON, is not UTF-8, has a field twice, or something"
          + " follows its end. Nothing was recorded.",
      "Send one JSON document in UTF-8; the detail names the line and the column."),
  BODY_INVALID(
      400,
      "The body does not have the shape that is asked for.",
      "A field is missing, unknown or of another type. Nothing was recorded.",
      "Mend the fields that errors[] names; the shape of a section is published as a JSON Schema."),
  PARAMETER_INVALID(
      400,
      "A parameter of the path or the query is not valid.",
      "A parameter is missing or cannot be read as what it is to be, such as a date.",
      "Mend the parameter that the detail names."),
  TOKEN_MISSING(
      401,
      "The request brings no access token.",
      "Nobody is answered without saying who asks.",
      "Get a token from the issuer and send it in the header Authorization: Bearer."),
  TOKEN_INVALID(
      401,
      "The access token is not valid.",
      "The token has expired, was changed, or was not issued for this platform.",
      "Get another token from the issuer and repeat the request."),
  SCOPE_LACKING(
      403,
      "The access token lacks a scope.",
      "The caller is known, and may not do this anywhere.",
      "Ask for a token with the scope that the detail names; if the client was not granted it,"
          + " whoever operates the platform can."),
  PARTY_LACKING(
      403,
      "The caller speaks for no party to the agreement.",
      "Only the Commissioner and HMPS take this step.",
      "Use a token that speaks for a party."),
  NOT_FOUND(
      404,
      "There is nothing here, or nothing that you may know of.",
      "The path leads nowhere, or to an establishment that the token does not cover; which of them"
          + " is not said.",
      "Compare the path with the documents, and ask at /access what the token may do."),
  METHOD_NOT_ALLOWED(
      405,
      "This resource does not know the method.",
      "The path is right, and the method is not for it.",
      "Use one of the methods in the header Allow."),
  NOT_ACCEPTABLE(
      406,
      "The answer is JSON, and the request does not accept that.",
      "The header Accept rules out what would be answered.",
      "Accept application/json, or leave the header out."),
  BODY_TOO_LARGE(
      413,
      "The body is larger than the platform accepts.",
      "The body was not read to its end. Nothing was recorded.",
      "Send a smaller body; the detail names the limit."),
  URI_TOO_LONG(
      414,
      "The path and query of the request are longer than the platform accepts.",
      "The line that names the resource was not read to its end. Nothing was done.",
      "Shorten it; of a parameter, see what it may hold."),
  MEDIA_TYPE_UNSUPPORTED(
      415,
      "The body's media type is not supported.",
      "The header Content-Type names something else than JSON. Nothing was recorded.",
      "Send the body as application/json."),
  VALUES_REFUSED(
      422,
      "The body is well formed, but values in it cannot be.",
      "A value is out of its bounds, or does not fit others. Nothing was recorded.",
      "Mend the values that errors[] names."),
  HEADERS_TOO_LARGE(
      431,
      "The headers of the request are larger than the platform accepts.",
      "The request was not looked at.",
      "Send fewer or shorter headers."),
  TOO_MANY_REQUESTS(
      429,
      "There are more requests than one client may make.",
      "The request was not looked at.",
      "Wait as long as the header Retry-After says, then repeat it."),
  INTERNAL_ERROR(
      500,
      "Something broke here; it has been recorded and is ours to mend.",
      "The request ran into a fault of the platform. Whether it had an effect is not known.",
      "Repeat it with the same Idempotency-Key; if it fails again, report the path and the time."),
  SERVICE_UNAVAILABLE(
      503,
      "The service that owns this is not available now.",
      "The gateway could not reach the service, has stopped trying for a moment, or has too many"
          + " calls of it under way.",
      "Wait as long as the header Retry-After says, then repeat the request; give a write the same"
          + " Idempotency-Key."),
  STORE_UNAVAILABLE(
      503,
      "The store is not available now; repeat the request to be sure of its effect.",
      "The store did not answer. A write may have been recorded all the same.",
      "Wait as long as the header Retry-After says, then repeat the request; give a write the same"
          + " Idempotency-Key."),
  CONTENDED(
      503,
      "Others change the same thing all the time; nothing was changed.",
      "So many requests want the same thing at once that this one was not decided. It did nothing.",
      "Wait as long as the header Retry-After says, then repeat the request."),
  ISSUER_UNAVAILABLE(
      503,
      "The issuer of access tokens is not available now.",
      "The token could not be verified; it may be good.",
      "Wait as long as the header Retry-After says, then repeat the request with the same token."),
  SERVICE_TIMED_OUT(
      504,
      "The service that owns this did not answer in time.",
      "The gateway stopped waiting. A write may have been recorded all the same.",
      "Repeat the request; give a write the same Idempotency-Key.");

  private final CatalogueEntry entry;

  CommonProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
