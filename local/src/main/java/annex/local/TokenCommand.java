package annex.local;

import annex.local.identity.DemoClients;
import annex.local.identity.TokenRequest;
import annex.local.platform.Module;
import java.io.PrintWriter;

/** Prints a token and nothing else, to be put into a header. */
final class TokenCommand {

  private final PrintWriter out;

  TokenCommand(PrintWriter out) {
    this.out = out;
  }

  int run(String client) {
    var secret = new DemoClients(Here.home().identity()).secretOf(client);
    out.println(new TokenRequest(Here.ports().url(Module.IDENTITY)).token(client, secret));
    return 0;
  }
}
