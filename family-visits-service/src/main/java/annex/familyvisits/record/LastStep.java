package annex.familyvisits.record;

import java.util.List;
import java.util.function.Predicate;

/** The last of the steps that a record has taken, where it was taken by mistake. */
public final class LastStep {

  private LastStep() {}

  /**
   * The steps that the one which takes its place follows: those before it. Where that is named like
   * the one before the last, the last was not taken at all, and the one before it is taken anew.
   *
   * @param named whether a step is named like the one that takes its place
   */
  public static <T> List<T> replaced(List<T> steps, Predicate<T> named) {
    var before = steps.subList(0, steps.size() - 1);
    return before.isEmpty() || !named.test(before.getLast())
        ? before
        : before.subList(0, before.size() - 1);
  }
}
