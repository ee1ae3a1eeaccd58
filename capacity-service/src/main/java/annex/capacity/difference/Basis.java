package annex.capacity.difference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment was made of. Versions, certificates and counts never change and are never
 * removed, so that their numbers tell whether there is anything new. Thresholds are not of it: two
 * instances that were given different ones would never come to an end.
 *
 * @param day that it was made for, null before the first
 * @param versions of the section, also those to come
 * @param certificates that there were
 * @param counts that there were
 */
public record Basis(@Nullable LocalDate day, long versions, long certificates, long counts) {

  /** Before anything was assessed. */
  public static final Basis NOTHING = new Basis(null, 0, 0, 0);
}
