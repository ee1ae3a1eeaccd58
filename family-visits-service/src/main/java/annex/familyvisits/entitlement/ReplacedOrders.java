package annex.familyvisits.entitlement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Visiting orders that something else takes the place of, one for one (VIS-10). An order that is
 * spent is not replaced; and what is booked in place of one goes on replacing it, whatever is
 * chosen later.
 */
final class ReplacedOrders {

  private static final String RULE = "VIS-10";

  private ReplacedOrders() {}

  /**
   * What is granted now, with as many orders replaced as there are.
   *
   * @param month as it stands, with what was granted before
   * @param now as if no order was spent
   */
  static List<Grant> in(PrisonerMonth month, List<Grant> now) {
    var plain = now.stream().filter(Predicate.not(ReplacedOrders::replaces)).toList();
    int left = left(month, plain, Entitlement.SOCIAL);
    var lines = new ArrayList<Grant>();
    var before =
        month.grants().stream()
            .filter(ReplacedOrders::replaces)
            .filter(line -> now.stream().noneMatch(one -> one.reason().equals(line.reason())))
            .toList();
    int booked =
        before.stream()
            .filter(line -> line.entitlement() != Entitlement.SOCIAL)
            .mapToInt(line -> within(line, -left(month, plain, line.entitlement())))
            .sum();
    for (var line : now) {
      (replaces(line) ? of(line, within(line, left - booked)) : Stream.of(line))
          .forEach(lines::add);
    }
    before.forEach(line -> of(line, within(line, booked)).forEach(lines::add));
    return lines;
  }

  private static boolean replaces(Grant line) {
    boolean fewerOrders = line.visits() != null && line.visits() < 0;
    return line.rule().equals(RULE) && (fewerOrders || line.entitlement() != Entitlement.SOCIAL);
  }

  /** What is neither held nor used of it. */
  private static int left(PrisonerMonth month, List<Grant> lines, Entitlement of) {
    return PrisonerMonth.sum(lines, of) + month.adjusted(of) - month.counted(of);
  }

  /** So many, from none to as many as the line says. */
  private static int within(Grant line, int orders) {
    return Math.clamp(orders, 0, line.visits() == null ? 0 : Math.abs(line.visits()));
  }

  private static Stream<Grant> of(Grant line, int orders) {
    boolean fewer = line.entitlement() == Entitlement.SOCIAL;
    return orders == 0
        ? Stream.empty()
        : Stream.of(
            new Grant(line.entitlement(), fewer ? -orders : orders, line.rule(), line.reason()));
  }
}
