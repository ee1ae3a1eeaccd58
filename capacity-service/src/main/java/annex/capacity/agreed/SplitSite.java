package annex.capacity.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Table 2c: how the site is divided. The parts are population assumptions; capacity is never
 * derived from them (CAP-15).
 *
 * @param split whether the site is run as parts
 * @param places of each part; groups differ
 * @param total as printed, or null where none is
 */
public record SplitSite(Boolean split, List<Part> places, @Nullable Integer total) {
  public SplitSite {
    Fields.check()
        .present("split", split)
        .rows("places", places)
        .distinct("places", places, Part::group, null)
        .notNegative("total", total, "CAP-15")
        .orRefuse();
    places = List.copyOf(places);
  }

  /**
   * A part of the site.
   *
   * @param group code of who is held there
   * @param label as printed
   * @param places that it has
   */
  public record Part(String group, String label, Integer places) {
    public Part {
      Fields.check()
          .text("group", group)
          .matches("group", group, Notation.CODE, "ORDINARY_CATEGORY_C")
          .text("label", label)
          .present("places", places)
          .notNegative("places", places, "CAP-15")
          .orRefuse();
    }
  }
}
