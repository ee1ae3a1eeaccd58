package annex.local;

import annex.local.platform.Module;
import annex.local.platform.StartProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells how a start goes: a line for whatever is done and, on a terminal, one that says what is not
 * yet.
 */
final class Screen implements StartProgress {

  private static final String CLEAR_LINE = "\r\033[K";

  private final PrintWriter out;
  private final boolean terminal;
  private String unfinished = "";

  Screen(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  static Screen on(PrintWriter out) {
    return new Screen(out, Terminal.here().isPresent());
  }

  void line(String text) {
    clear();
    out.println(text);
    out.flush();
  }

  @Override
  public void begins(String what) {
    line("  %s ...".formatted(what));
  }

  @Override
  public void done(Duration after) {
    line("  done after %s".formatted(seconds(after)));
  }

  @Override
  public void ready(Module module, Duration after) {
    line("  %-14s ready after %s".formatted(module, seconds(after)));
  }

  @Override
  public void waiting(Set<Module> modules, Duration since) {
    if (!terminal || modules.isEmpty()) {
      return;
    }
    var names = modules.stream().map(Module::code).collect(Collectors.joining(", "));
    var text = "  waiting for %s (%d s)".formatted(names, since.toSeconds());
    if (!text.equals(unfinished)) {
      out.print(CLEAR_LINE + text);
      out.flush();
      unfinished = text;
    }
  }

  private void clear() {
    if (!unfinished.isEmpty()) {
      out.print(CLEAR_LINE);
      unfinished = "";
    }
  }

  private static String seconds(Duration duration) {
    return "%.1f s".formatted(duration.toMillis() / 1000.0);
  }
}
