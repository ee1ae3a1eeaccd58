package annex.familyvisits.delivery;

import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.Codes;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * How many there are of each state, also of those that there are none of.
 *
 * @param figures how many, by state
 * @param people whose they are: one person may have several
 */
record Counted(Map<String, Integer> figures, Map<String, Integer> people) {

  static <T, E extends Enum<E>> Counted of(
      Class<E> type, Collection<T> all, Function<T, E> state, Function<T, PrisonerNumber> person) {
    var figures = new LinkedHashMap<String, Integer>();
    var people = new LinkedHashMap<String, Integer>();
    for (var each : Arrays.asList(type.getEnumConstants())) {
      var these = all.stream().filter(one -> state.apply(one) == each).toList();
      figures.put(Codes.of(each), these.size());
      people.put(Codes.of(each), (int) these.stream().map(person).distinct().count());
    }
    return new Counted(figures, people);
  }

  /** The figures that say nothing of a few people. */
  Map<String, Object> told() {
    return SmallNumbers.cells(figures, people);
  }
}
