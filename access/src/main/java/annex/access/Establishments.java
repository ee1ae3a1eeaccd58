package annex.access;

import annex.contracts.IsoText;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The establishments that a caller may know of.
 *
 * @param every whether these are all, those still to come included
 * @param ids agency codes such as {@code WMI}; empty where it is every one
 */
public record Establishments(boolean every, Set<String> ids) {

  /** Stands for every establishment in a claim. */
  public static final String EVERY = "*";

  private static final Establishments ALL = new Establishments(true, Set.of());

  public Establishments {
    ids = Set.copyOf(ids);
    if (every && !ids.isEmpty()) {
      throw new IllegalArgumentException("Every establishment, or some by name");
    }
    ids.stream()
        .filter(id -> !IsoText.isAgencyCode(id))
        .findFirst()
        .ifPresent(id -> {
          throw new IllegalArgumentException("No agency code: " + id);
        });
  }

  /** Every one. */
  public static Establishments all() {
    return ALL;
  }

  /**
   * As a claim or a file names them.
   *
   * @throws IllegalArgumentException for a text that is neither an agency code nor {@code *}
   */
  public static Establishments of(Collection<String> named) {
    return named.contains(EVERY) && named.size() == 1
        ? ALL
        : new Establishments(false, Set.copyOf(named));
  }

  /** Those that are in both. */
  public Establishments and(Establishments other) {
    if (every) {
      return other;
    }
    return other.every
        ? this
        : new Establishments(
            false, ids.stream().filter(other.ids::contains).collect(Collectors.toSet()));
  }

  /** Whether this one is among them. */
  public boolean cover(String id) {
    return every || ids.contains(id);
  }
}
