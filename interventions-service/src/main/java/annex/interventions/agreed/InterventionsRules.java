package annex.interventions.agreed;

import annex.commissioning.body.Rule;
import annex.commissioning.body.Rule.Breaches;
import annex.commissioning.body.Sums;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules that an interventions body must keep: those that the source itself keeps. Completions
 * by segment are not held to table 5, for segments overlap (INT-37, INT-38).
 */
public final class InterventionsRules {

  /** All of them, in the order in which they are reported. */
  public static final List<Rule<InterventionsSection>> ALL =
      List.of(
          new Rule<>(
              "INT-36",
              "No more people complete a programme than start it.",
              InterventionsRules::completionsAreNotAboveStarts),
          new Rule<>(
              "INT-36",
              "Every programme is counted in a group of the table.",
              InterventionsRules::programmesBelongToGroups),
          new Rule<>(
              "INT-36",
              "A group is the sum of its programmes, and the grand total that of the groups.",
              InterventionsRules::volumesAddUp));

  private InterventionsRules() {}

  private static void completionsAreNotAboveStarts(InterventionsSection body, Breaches breaches) {
    for (int index = 0; index < body.programmes().size(); index++) {
      var programme = body.programmes().get(index);
      if (programme.agreedCompletions() > programme.agreedStarts()) {
        breaches.add(
            "/programmes/%d/agreedCompletions".formatted(index),
            "is %d, above the %d agreed starts"
                .formatted(programme.agreedCompletions(), programme.agreedStarts()));
      }
    }
  }

  private static void programmesBelongToGroups(InterventionsSection body, Breaches breaches) {
    var groups =
        body.programmeGroups().stream().map(ProgrammeGroup::group).collect(Collectors.toSet());
    for (int index = 0; index < body.programmes().size(); index++) {
      var group = body.programmes().get(index).group();
      if (!groups.contains(group)) {
        breaches.add(
            "/programmes/%d/group".formatted(index),
            "is %s, which is none of the groups".formatted(group));
      }
    }
  }

  private static void volumesAddUp(InterventionsSection body, Breaches breaches) {
    var groups = body.programmeGroups();
    for (int index = 0; index < groups.size(); index++) {
      var group = groups.get(index);
      var programmes =
          body.programmes().stream()
              .filter(programme -> programme.group().equals(group.group()))
              .toList();
      var pointer = "/programmeGroups/" + index;
      Sums.compare(
          breaches,
          pointer + "/agreedStarts",
          "starts of its programmes",
          programmes.stream().map(Programme::agreedStarts).toList(),
          group.agreedStarts());
      Sums.compare(
          breaches,
          pointer + "/agreedCompletions",
          "completions of its programmes",
          programmes.stream().map(Programme::agreedCompletions).toList(),
          group.agreedCompletions());
    }
    Sums.compare(
        breaches,
        "/grandTotal/agreedStarts",
        "starts of the groups",
        groups.stream().map(ProgrammeGroup::agreedStarts).toList(),
        body.grandTotal().agreedStarts());
    Sums.compare(
        breaches,
        "/grandTotal/agreedCompletions",
        "completions of the groups",
        groups.stream().map(ProgrammeGroup::agreedCompletions).toList(),
        body.grandTotal().agreedCompletions());
  }
}
