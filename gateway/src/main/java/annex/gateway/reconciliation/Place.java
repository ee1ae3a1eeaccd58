package annex.gateway.reconciliation;

import annex.access.Withheld;
import annex.contracts.Area;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in the body of a section. Where nothing stands it is blank, and so is everything below.
 *
 * @param area that owns the section
 * @param pointer from the root of the body (RFC 6901)
 * @param value as JSON has it
 * @param withheld fields of the body that must not be asked for
 */
public record Place(Area area, String pointer, @Nullable Object value, Withheld withheld) {

  /**
   * The place below, such as {@code capacity/operationalCapacity}.
   *
   * @throws WithheldField when it is withheld
   */
  public Place at(String path) {
    var place = this;
    for (var name : path.split("/", -1)) {
      place = place.field(name);
    }
    return place;
  }

  private Place field(String name) {
    var below = pointer + '/' + name.replace("~", "~0").replace("/", "~1");
    if (!withheld.pointers().isEmpty() && withheld.covers(below)) {
      throw new WithheldField();
    }
    var found = value instanceof Map<?, ?> fields ? fields.get(name) : null;
    return new Place(area, below, found, withheld);
  }

  /** All fields, in their order. */
  public List<Place> fields() {
    return value instanceof Map<?, ?> fields
        ? fields.keySet().stream().map(name -> field(name.toString())).toList()
        : List.of();
  }

  /** The rows of a list. */
  public List<Place> rows() {
    var rows = new ArrayList<Place>();
    if (value instanceof List<?> list) {
      for (int index = 0; index < list.size(); index++) {
        rows.add(new Place(area, pointer + '/' + index, list.get(index), withheld));
      }
    }
    return rows;
  }

  /** The first row whose field says this; a blank place where none does. */
  public Place row(String field, String text) {
    return rows().stream()
        .filter(row -> row.at(field).says(text))
        .findFirst()
        .orElse(new Place(area, pointer, null, withheld));
  }

  /** Whether anything stands there; "not applicable" does. */
  public boolean isGiven() {
    return value != null;
  }

  /** Whether it can hold anything. */
  public boolean isApplicable() {
    return !(value instanceof Map<?, ?> cell && Boolean.FALSE.equals(cell.get("applicable")));
  }

  /** Whether this text stands there. */
  public boolean says(String text) {
    return text.equals(value);
  }

  /** The text; empty where none stands there. */
  public String text() {
    return value instanceof String text ? text : "";
  }

  /** The number; null where none stands there. */
  public @Nullable BigDecimal number() {
    return Printed.number(value);
  }
}
