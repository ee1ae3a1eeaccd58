package annex.activities.agreed;

import java.time.Duration;
import java.util.List;

/** A column of the regime. */
enum RegimeColumn {
  ACTIVITY("activity"),
  ASSOCIATION("association"),
  DOMESTICS("domestics"),
  MEAL("meal"),
  MOVEMENT("movement"),
  TOTAL("total");

  /** The columns that make the total. */
  static final List<RegimeColumn> PARTS = List.of(ACTIVITY, ASSOCIATION, DOMESTICS, MEAL, MOVEMENT);

  private final String field;

  RegimeColumn(String field) {
    this.field = field;
  }

  /** The name of the column in JSON. */
  String field() {
    return field;
  }

  /** The time that stands in this column. */
  Duration of(Times times) {
    return switch (this) {
      case ACTIVITY -> times.activity();
      case ASSOCIATION -> times.association();
      case DOMESTICS -> times.domestics();
      case MEAL -> times.meal();
      case MOVEMENT -> times.movement();
      case TOTAL -> times.total();
    };
  }
}
