package annex.commissioning.body;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The year of an annex: April to March, written {@code 2014-15} (GOV-6). */
public final class AnnexYear {

  private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{2}");

  private AnnexYear() {}

  /**
   * Whether the text is two years that follow each other, as {@code 2014-15} or {@code 1999-00}.
   */
  public static boolean isOne(String text) {
    return WRITTEN.matcher(text).matches()
        && (first(text) + 1) % 100 == Integer.parseInt(text.substring(5));
  }

  /**
   * Its twelve months, April first.
   *
   * @throws IllegalArgumentException when the text is no such year
   */
  public static List<YearMonth> months(String text) {
    if (!isOne(text)) {
      throw new IllegalArgumentException("an annex year is such as 2014-15");
    }
    return Stream.iterate(YearMonth.of(first(text), Month.APRIL), month -> month.plusMonths(1))
        .limit(12)
        .toList();
  }

  private static int first(String text) {
    return Integer.parseInt(text.substring(0, 4));
  }
}
