package annex.local.load;

import annex.local.platform.Patience;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The consolidated annex of an establishment, as the gateway serves it. */
public final class ServedAnnex {

  private static final JsonMapper JSON = new JsonMapper();

  private final URI uri;
  private final String establishmentId;
  private final Supplier<String> token;

  /**
   * That of this establishment, at this gateway.
   *
   * @param token of a client who may read it
   */
  public ServedAnnex(URI gateway, String establishmentId, Supplier<String> token) {
    this.uri = gateway.resolve("/annexes/" + establishmentId);
    this.establishmentId = establishmentId;
    this.token = token;
  }

  /** Whether no section is missing, and each change of the package holds from its date. */
  public boolean holds(AnnexPackage annex) {
    var missing = get("").path("missing");
    return missing.isArray()
        && missing.isEmpty()
        && annex.readableChanges().stream()
            .filter(change -> change.establishmentId().equals(establishmentId))
            .allMatch(this::holds);
  }

  private boolean holds(ChangeFile change) {
    var section = get("?asOf=" + change.date()).at("/sections/" + change.area());
    return section.path("effectiveFrom").asString("").equals(change.date())
        && section.hasNonNull("noticeOfChange");
  }

  /** Waits until it is so; sections arrive as events a moment after they were loaded. */
  public boolean awaitHolding(AnnexPackage annex, Duration limit) {
    return Patience.until(limit, () -> holds(annex));
  }

  private JsonNode get(String query) {
    try {
      var answer = Answer.toGet(URI.create(uri + query), token.get());
      return answer.status() == 200 ? JSON.readTree(answer.body()) : MissingNode.getInstance();
    } catch (IOException | IllegalArgumentException | JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}
