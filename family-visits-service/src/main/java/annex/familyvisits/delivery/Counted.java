package annex.familyvisits.delivery;

import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.Codes;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
    return of(Arrays.asList(type.getEnumConstants()), all, state, person);
  }

  /** Of these states alone. */
  static <T, E extends Enum<E>> Counted of(
      Collection<E> states,
      Collection<T> all,
      Function<T, E> state,
      Function<T, PrisonerNumber> person) {
    var figures = new LinkedHashMap<String, Integer>();
    var people = new LinkedHashMap<String, Integer>();
    for (var each : states) {
      var these = all.stream().filter(one -> state.apply(one) == each).toList();
      figures.put(Codes.of(each), these.size());
      people.put(Codes.of(each), (int) these.stream().map(person).distinct().count());
    }
    return new Counted(figures, people);
  }

  /** Those that were counted into a map under this name; nothing where they are not there. */
  static <E extends Enum<E>> Optional<Counted> from(
      Map<String, Integer> counts, String name, Class<E> type) {
    var figures = new LinkedHashMap<String, Integer>();
    var people = new LinkedHashMap<String, Integer>();
    for (var each : Arrays.asList(type.getEnumConstants())) {
      var code = Codes.of(each);
      var figure = counts.get("%s/%s".formatted(name, code));
      if (figure == null) {
        return Optional.empty();
      }
      figures.put(code, figure);
      people.put(code, counts.getOrDefault("%s/%s/people".formatted(name, code), 0));
    }
    return Optional.of(new Counted(figures, people));
  }

  /** What is told of states of which nothing is. */
  static <E extends Enum<E>> Map<String, Object> withheld(Class<E> type) {
    var told = new LinkedHashMap<String, Object>();
    for (var each : Arrays.asList(type.getEnumConstants())) {
      told.put(Codes.of(each), Withheld.NUMBER);
    }
    return told;
  }

  /** Counts them into a map under a name. */
  void into(Map<String, Integer> counts, String name) {
    figures.forEach((code, number) -> counts.put("%s/%s".formatted(name, code), number));
    people.forEach((code, number) -> counts.put("%s/%s/people".formatted(name, code), number));
  }

  /** The figures that say nothing of a few people. */
  Map<String, Object> told() {
    return SmallNumbers.cells(figures, people);
  }
}
