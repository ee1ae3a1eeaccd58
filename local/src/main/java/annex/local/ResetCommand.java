package annex.local;

import annex.local.platform.CommandFailed;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;

/** Deletes data and logs, after asking. */
final class ResetCommand {

  private static final Set<String> YES = Set.of("y", "yes");

  private final PrintWriter out;

  ResetCommand(PrintWriter out) {
    this.out = out;
  }

  int run(boolean yes) {
    var directory = Here.home().directory();
    if (!yes && !agreed("Delete all data in %s? [y/N] ".formatted(directory))) {
      out.println("Nothing was deleted.");
      return 1;
    }
    Here.platform().reset();
    out.println("The data in %s are deleted.".formatted(directory));
    return 0;
  }

  private static boolean agreed(String question) {
    var console =
        Terminal.here()
            .orElseThrow(
                () -> new CommandFailed("There is nobody to ask: say ./annex reset --yes."));
    var answer = console.readLine("%s", question);
    return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
  }
}
