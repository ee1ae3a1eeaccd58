package annex.interventions.agreed;

import annex.chassis.check.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A note under a table.
 *
 * @param mark that refers to it, or null
 * @param text in our own words
 */
public record Note(@Nullable String mark, String text) {
  public Note {
    Fields.check().optionalText("mark", mark).text("text", text).orRefuse();
  }
}
