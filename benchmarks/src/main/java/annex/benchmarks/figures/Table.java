package annex.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown, its first column text and the others figures. */
public final class Table {

  private final List<String[]> rows = new ArrayList<>();

  private Table(String[] headings) {
    rows.add(headings);
  }

  public static Table headed(String... headings) {
    return new Table(headings);
  }

  /** Adds a row. */
  public void row(String... cells) {
    if (cells.length != rows.getFirst().length) {
      throw new IllegalArgumentException(
          "%d cells under %d headings".formatted(cells.length, rows.getFirst().length));
    }
    rows.add(cells);
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    line(text, rows.getFirst());
    text.append("|---").append("|--:".repeat(rows.getFirst().length - 1)).append("|\n");
    rows.stream().skip(1).forEach(row -> line(text, row));
    return text.toString();
  }

  private static void line(StringBuilder text, String[] cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
