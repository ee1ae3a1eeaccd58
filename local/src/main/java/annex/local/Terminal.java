package annex.local;

import java.io.Console;
import java.util.Optional;

/** The terminal at which the command was given. */
final class Terminal {

  private Terminal() {}

  /** Nothing where input or output is a file or a pipe. */
  static Optional<Console> here() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }
}
