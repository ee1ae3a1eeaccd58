package annex.commissioning.body;

import annex.chassis.check.Fields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a printed table, which is one of three things that must never be taken for each other:
 * a number (0 is one), blank, or not applicable. In JSON a number, {@code null}, or {@code
 * {"applicable":false}}; blank is a null {@code Cell}.
 */
public sealed interface Cell {

  /** A cell that cannot hold anything: it adds nothing and refuses a number (CAP-13). */
  static Cell notApplicable() {
    return new NotApplicable();
  }

  /** The number in the cell, if it holds one. */
  default Optional<Integer> number() {
    return this instanceof Count(Integer value) ? Optional.of(value) : Optional.empty();
  }

  /** The number in a cell that may be blank. */
  static Optional<Integer> numberIn(@Nullable Cell cell) {
    return cell == null ? Optional.empty() : cell.number();
  }

  /**
   * A cell with a number.
   *
   * @param value 0 or more
   */
  record Count(Integer value) implements Cell {
    public Count {
      Fields.check().present("value", value).notNegative("value", value).orRefuse();
    }
  }

  /** A cell that is printed N/A. */
  record NotApplicable() implements Cell {}
}
