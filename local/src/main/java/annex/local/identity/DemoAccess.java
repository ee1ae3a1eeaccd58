package annex.local.identity;

import annex.access.Party;
import annex.local.platform.Home;
import annex.local.platform.Module;
import annex.local.platform.Ports;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of the demo clients.
 *
 * @param clients whose secrets lie on this machine
 * @param issuer that issues the tokens
 */
public record DemoAccess(DemoClients clients, TokenRequest issuer) {

  /** Environment variable that names the issuer where it is not at its port of this machine. */
  private static final String VARIABLE = "ANNEX_ISSUER";

  /** That of a platform on this machine, or of the containers that the command runs among. */
  public static DemoAccess of(Home home, Ports ports, Map<String, String> environment) {
    var named = environment.getOrDefault(VARIABLE, "").strip();
    var issuer = named.isEmpty() ? ports.url(Module.IDENTITY) : URI.create(named);
    return new DemoAccess(new DemoClients(home.identity()), new TokenRequest(issuer));
  }

  /** A new token of a client. */
  public String token(String client) {
    return issuer.token(client, clients.secretOf(client));
  }

  /** The provider, who may load what was agreed; one token for as long as a command takes. */
  public Supplier<String> provider() {
    return once(Party.PROVIDER);
  }

  /** The commissioner, who may agree to what the provider proposes; one token likewise. */
  public Supplier<String> commissioner() {
    return once(Party.COMMISSIONER);
  }

  /** The client that speaks for a party is called as the party is. */
  private Supplier<String> once(Party party) {
    return new Supplier<>() {
      private @Nullable String token;

      @Override
      public synchronized String get() {
        var known = token;
        if (known == null) {
          known = token(party.code());
          token = known;
        }
        return known;
      }
    };
  }
}
