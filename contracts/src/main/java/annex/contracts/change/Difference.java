package annex.contracts.change;

import org.jspecify.annotations.Nullable;

/**
 * One place at which two bodies differ.
 *
 * @param pointer JSON pointer (RFC 6901) to a value that has no values inside
 * @param before its JSON text in the earlier body, null where it was not there
 * @param after its JSON text in the later body, null where it is not there
 */
public record Difference(String pointer, @Nullable String before, @Nullable String after) {

  /** Whether it lies at this place of the body or beneath it. */
  public boolean isWithin(String place) {
    return pointer.equals(place) || pointer.startsWith(place + "/");
  }
}
