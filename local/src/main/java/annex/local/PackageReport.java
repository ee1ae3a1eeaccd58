package annex.local;

import annex.local.load.AnnexPackage;
import annex.local.load.Outcome;
import annex.local.load.Outcome.Agreed;
import annex.local.load.Outcome.AlreadyThere;
import annex.local.load.Outcome.Commenced;
import annex.local.load.Outcome.HeldBack;
import annex.local.load.Outcome.Missing;
import annex.local.load.Outcome.Refused;
import annex.local.load.Outcome.Unanswered;
import annex.local.load.PackageLoader;
import java.util.function.Consumer;

/** Loads a package file by file and tells what became of each. */
final class PackageReport {

  private final PackageLoader loader;
  private final Consumer<String> out;

  PackageReport(PackageLoader loader, Consumer<String> out) {
    this.loader = loader;
    this.out = out;
  }

  /** Returns whether the platform has what every file brings. */
  boolean load(AnnexPackage annex) {
    return loader.load(annex, this::tell);
  }

  private void tell(String file, Outcome outcome) {
    switch (outcome) {
      case Commenced() -> say(file, "loaded");
      case Agreed(var notice, var version) ->
          say(file, "agreed as Notice of Change %d: version %d".formatted(notice, version));
      case AlreadyThere() -> say(file, "already there");
      case Missing() -> say(file, "missing from the package, left as it is");
      case HeldBack(var on) -> say(file, "not loaded, for it builds on %s".formatted(on));
      case Unanswered(var why) -> say(file, "not loaded: " + why);
      case Refused(var code, var rule, var detail, var errors) -> {
        say(file, "refused: %s%s: %s".formatted(code, rule == null ? "" : " " + rule, detail));
        for (var error : errors) {
          var place = error.pointer().isEmpty() ? "(whole file)" : error.pointer();
          var byRule = error.rule() == null ? "" : " [" + error.rule() + "]";
          out.accept("    %s  %s%s".formatted(place, error.message(), byRule));
        }
      }
    }
  }

  private void say(String file, String what) {
    out.accept("  %-19s %s".formatted(file, what));
  }
}
