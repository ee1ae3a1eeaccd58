package annex.capacity.agreed;

import annex.commissioning.body.Cell;
import org.jspecify.annotations.Nullable;

/** A column of table 2d. */
enum Category {
  CAT_A("catA"),
  CAT_B("catB"),
  CAT_C("catC"),
  CAT_D("catD"),
  MALE_YO("maleYo"),
  OTHER("other");

  private final String field;

  Category(String field) {
    this.field = field;
  }

  /** The name of the column in JSON. */
  String field() {
    return field;
  }

  /** The cell that a row, or the row of totals, has in this column. */
  @Nullable Cell of(Population.Categories cells) {
    return switch (this) {
      case CAT_A -> cells.catA();
      case CAT_B -> cells.catB();
      case CAT_C -> cells.catC();
      case CAT_D -> cells.catD();
      case MALE_YO -> cells.maleYo();
      case OTHER -> cells.other();
    };
  }
}
