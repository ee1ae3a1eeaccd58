package annex.identity.clients;

import annex.access.Establishments;
import annex.access.Party;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token grants to whom it is issued.
 *
 * @param scopes that it may hold
 * @param establishments agency codes, or {@code *} alone for every one
 * @param agency the partner agency, if any
 * @param party the side of the agreement, if any
 */
public record Granted(
    Set<String> scopes,
    List<String> establishments,
    Optional<String> agency,
    Optional<String> party) {

  /**
   * As the file says it.
   *
   * @throws IllegalArgumentException for what cannot be granted
   */
  static Granted of(
      @Nullable List<String> scopes,
      @Nullable List<String> establishments,
      @Nullable String agency,
      @Nullable String party) {
    var named = establishments == null ? List.<String>of() : List.copyOf(establishments);
    var _ = Establishments.of(named);
    if (party != null && Party.of(party).isEmpty()) {
      throw new IllegalArgumentException("no party of the agreement: " + party);
    }
    return new Granted(
        scopes == null ? Set.of() : Set.copyOf(scopes),
        named,
        Optional.ofNullable(agency),
        Optional.ofNullable(party));
  }
}
