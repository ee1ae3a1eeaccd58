package annex.capacity.count;

import annex.capacity.agreed.CapacitySection;
import annex.capacity.agreed.Population;
import annex.capacity.agreed.SplitSite;
import annex.chassis.check.Fault;
import annex.commissioning.body.Rule;
import annex.commissioning.body.Sums;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a count must be beside the section that was in force on its day. */
final class CountRules {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private CountRules() {}

  /** What is wrong with the day. */
  static List<Fault> ofItsDay(PopulationCount count, LocalDate today) {
    return count.asAt().isBefore(EARLIEST) || count.asAt().isAfter(today)
        ? List.of(
            Fault.value("/asAt", "must be from %s to today, %s".formatted(EARLIEST, today), null))
        : List.of();
  }

  /**
   * What is wrong beside the tables: rows and parts that they do not have, sums that do not fit.
   */
  static List<Fault> beside(CapacitySection agreed, PopulationCount count) {
    var faults = new ArrayList<Fault>();
    var segments = agreed.population().rows().stream().map(Population.Row::segment).toList();
    var counted = count.rows().stream().map(PopulationCount.Row::segment).toList();
    known(faults, "/rows/%d/segment", counted, segments, "2d", "CAP-6");
    var groups = agreed.splitSite().places().stream().map(SplitSite.Part::group).toList();
    var parts = count.splitSite().stream().map(PopulationCount.Part::group).toList();
    known(faults, "/splitSite/%d/group", parts, groups, "2c", "CAP-15");
    var sum =
        new Rule<PopulationCount>(
            "CAP-13",
            "The rows make the total.",
            (_, breaches) ->
                Sums.compare(breaches, "/total", "rows", people(count, segments), count.total()));
    faults.addAll(sum.breaches(count));
    return faults;
  }

  private static void known(
      List<Fault> faults,
      String pointer,
      List<String> counted,
      List<String> agreed,
      String table,
      String rule) {
    for (int index = 0; index < counted.size(); index++) {
      if (!agreed.contains(counted.get(index))) {
        faults.add(
            Fault.value(
                pointer.formatted(index),
                "table %s has no such row; it has: %s".formatted(table, String.join(", ", agreed)),
                rule));
      }
    }
  }

  /** The counted rows, and a blank for each that was not counted: it may hold what is missing. */
  private static List<@Nullable Integer> people(PopulationCount count, List<String> segments) {
    var people = new ArrayList<@Nullable Integer>();
    count.rows().forEach(row -> people.add(row.people()));
    Set<String> named =
        count.rows().stream().map(PopulationCount.Row::segment).collect(Collectors.toSet());
    if (!named.containsAll(segments)) {
      people.add(null);
    }
    return people;
  }
}
