package annex.familyvisits.forum;

import annex.familyvisits.agreed.AgreedHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time without a forum that is longer than agreed (VIS-21). How long it may be is said by the
 * section in force when it ends, or today.
 *
 * @param after the last forum before it
 * @param dueBy the last day on which another one would have been in time
 * @param monthsAtMost between two forums
 * @param next the forum that ended it, null while none has
 */
public record Gap(LocalDate after, LocalDate dueBy, int monthsAtMost, @Nullable LocalDate next) {

  /** A century: whatever is longer limits nothing. */
  private static final int MOST_MONTHS = 1_200;

  /**
   * All gaps between forums that were held on these dates, and since the last.
   *
   * @param held in their order
   */
  public static List<Gap> of(List<LocalDate> held, AgreedHistory agreed, LocalDate today) {
    var gaps = new ArrayList<Gap>();
    for (int at = 0; at < held.size(); at++) {
      var next = at + 1 < held.size() ? held.get(at + 1) : null;
      var end = next == null ? today : next;
      var most = most(agreed, end);
      if (most != null && end.isAfter(held.get(at).plusMonths(most))) {
        gaps.add(new Gap(held.get(at), held.get(at).plusMonths(most), most, next));
      }
    }
    return gaps;
  }

  /** How many months may lie between two forums, by the section in force on a date. */
  static @Nullable Integer most(AgreedHistory agreed, LocalDate asOf) {
    return agreed
        .inForce(asOf)
        .map(section -> section.body().forums().maximumMonthsBetween())
        .filter(months -> months <= MOST_MONTHS)
        .orElse(null);
  }
}
