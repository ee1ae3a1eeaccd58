package annex.access.token;

import annex.access.Caller;
import annex.access.Establishments;
import annex.access.Party;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who calls, after the claims of a token. */
public final class CallerClaims {

  /** The establishments that the caller may know of: a list of agency codes, or {@code *}. */
  public static final String ESTABLISHMENTS = "establishments";

  /** The partner agency that the caller belongs to. */
  public static final String AGENCY = "agency";

  /** The side of the agreement that the caller speaks for. */
  public static final String PARTY = "party";

  private CallerClaims() {}

  /**
   * Who calls. A claim that is not there grants nothing.
   *
   * @throws IllegalArgumentException for a claim that says what cannot be
   */
  public static Caller of(Jwt token) {
    var subject = Optional.ofNullable(token.getSubject()).filter(text -> !text.isBlank());
    var client =
        text(token, "client_id")
            .or(() -> text(token, "azp"))
            .or(() -> subject)
            .orElseThrow(() -> new IllegalArgumentException("It names nobody."));
    return new Caller(
        client,
        subject.orElse(client),
        text(token, AGENCY),
        text(token, PARTY).map(CallerClaims::party),
        Establishments.of(texts(token, ESTABLISHMENTS)),
        scopes(token),
        Map.of());
  }

  private static Party party(String code) {
    return Party.of(code)
        .orElseThrow(() -> new IllegalArgumentException("Its party is none of the agreement."));
  }

  private static Set<String> scopes(Jwt token) {
    var named = token.hasClaim("scope") ? "scope" : "scp";
    return texts(token, named).stream()
        .flatMap(text -> Arrays.stream(text.split(" ", -1)))
        .filter(text -> !text.isBlank())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<String> text(Jwt token, String claim) {
    return switch (token.getClaim(claim)) {
      case null -> Optional.empty();
      case String text when !text.isBlank() -> Optional.of(text);
      case Object _ ->
          throw new IllegalArgumentException("Its claim '%s' is no text.".formatted(claim));
    };
  }

  private static List<String> texts(Jwt token, String claim) {
    return switch (token.getClaim(claim)) {
      case null -> List.of();
      case String text -> List.of(text);
      case List<?> list when list.stream().allMatch(String.class::isInstance) ->
          list.stream().map(String.class::cast).toList();
      case Object _ ->
          throw new IllegalArgumentException(
              "Its claim '%s' is no list of texts.".formatted(claim));
    };
  }
}
