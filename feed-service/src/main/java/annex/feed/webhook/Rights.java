package annex.feed.webhook;

import annex.access.Caller;
import annex.access.Establishments;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the token allowed by which a webhook was registered or changed last. What the agency's
 * reviewed file withholds is looked up anew at every delivery.
 *
 * @param agency the partner agency, or null
 */
public record Rights(
    String client,
    String subject,
    @Nullable String agency,
    Establishments establishments,
    Set<String> scopes) {

  public Rights {
    scopes = Set.copyOf(scopes);
  }

  /** Those of a caller. */
  public static Rights of(Caller caller) {
    return new Rights(
        caller.client(),
        caller.subject(),
        caller.agency().orElse(null),
        caller.establishments(),
        caller.scopes());
  }

  /** Somebody with these rights, before the agency's file limits them. */
  Caller caller() {
    return new Caller(
        client,
        subject,
        Optional.ofNullable(agency),
        Optional.empty(),
        establishments,
        scopes,
        Map.of());
  }
}
