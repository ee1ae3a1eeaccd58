package annex.capacity.difference;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a material difference stands. */
public enum DifferenceStatus {
  /** It waits for a Notice of Change, or for a party to dismiss it. */
  OPEN,

  /** A Notice of Change has resolved it. */
  RESOLVED,

  /** Other figures have taken its place. */
  SUPERSEDED,

  /** A party has dismissed it. */
  DISMISSED;

  /** As others see it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DifferenceStatus of(@Nullable Ending ending) {
    return switch (ending) {
      case null -> OPEN;
      case Ending.Resolved _ -> RESOLVED;
      case Ending.Superseded _ -> SUPERSEDED;
      case Ending.Dismissed _ -> DISMISSED;
    };
  }
}
