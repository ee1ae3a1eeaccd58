package annex.local.identity;

import java.util.List;
import java.util.Optional;

/**
 * A client to try the platform with.
 *
 * @param id it is called by
 * @param purpose what it stands for, in a few words
 * @param scopes what it may do
 * @param establishments agency codes, or {@code *} for every one
 * @param agency the partner agency it belongs to
 * @param party the side of the agreement it speaks for
 */
public record DemoClient(
    String id,
    String purpose,
    List<String> scopes,
    String establishments,
    Optional<String> agency,
    Optional<String> party) {

  /** As it stands in the file of clients. */
  String yaml(String hashedSecret) {
    var text = new StringBuilder();
    text.append("  # %s%n".formatted(purpose));
    text.append("  - id: %s%n".formatted(id));
    text.append("    secret: \"%s\"%n".formatted(hashedSecret));
    text.append("    scopes: [%s]%n".formatted(String.join(", ", scopes)));
    text.append("    establishments: [\"%s\"]%n".formatted(establishments));
    agency.ifPresent(name -> text.append("    agency: %s%n".formatted(name)));
    party.ifPresent(name -> text.append("    party: %s%n".formatted(name)));
    return text.toString();
  }
}
