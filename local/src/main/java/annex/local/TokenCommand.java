package annex.local;

import java.io.PrintWriter;

/** Prints a token and nothing else, to be put into a header. */
final class TokenCommand {

  private final PrintWriter out;

  TokenCommand(PrintWriter out) {
    this.out = out;
  }

  int run(String client) {
    out.println(Here.access(Here.ports()).token(client));
    return 0;
  }
}
