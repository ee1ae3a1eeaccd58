package annex.activities.agreed;

import annex.commissioning.body.Rule;
import annex.commissioning.body.Rule.Breaches;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the rows of tables 8b and 8c. */
final class CoreHoursRules {

  static final List<Rule<ActivitiesSection>> ALL =
      List.of(
          new Rule<>(
              "ACT-5",
              "A row's figures are all given, or all blank where no places are agreed.",
              (body, breaches) -> rows(body, breaches, CoreHoursRules::figuresGoTogether)),
          new Rule<>(
              "ACT-1",
              "A row's core hours are its places times the hours of a place.",
              (body, breaches) -> rows(body, breaches, CoreHoursRules::hoursArePlacesTimesHours)));

  private CoreHoursRules() {}

  /** Looks at one row. */
  @FunctionalInterface
  private interface RowCheck {
    void judge(Activity row, String pointer, Breaches breaches);
  }

  private static void rows(ActivitiesSection body, Breaches breaches, RowCheck check) {
    rows(body.services(), "/services/", breaches, check);
    rows(body.otherActivities(), "/otherActivities/", breaches, check);
  }

  private static void rows(List<Activity> rows, String pointer, Breaches breaches, RowCheck check) {
    for (int index = 0; index < rows.size(); index++) {
      check.judge(rows.get(index), pointer + index, breaches);
    }
  }

  private static void figuresGoTogether(Activity row, String pointer, Breaches breaches) {
    long given =
        Stream.of(
                row.places() != null,
                row.hoursPerPlacePerWeek() != null,
                row.coreHoursPerWeek() != null)
            .filter(present -> present)
            .count();
    if (given != 0 && given != 3) {
      breaches.add(pointer, "has %d of its three figures".formatted(given));
    }
  }

  private static void hoursArePlacesTimesHours(Activity row, String pointer, Breaches breaches) {
    var places = row.places();
    var hours = row.hoursPerPlacePerWeek();
    var coreHours = row.coreHoursPerWeek();
    if (places == null || hours == null || coreHours == null) {
      return;
    }
    var product = hours.multiply(BigDecimal.valueOf(places));
    if (product.compareTo(coreHours) != 0) {
      breaches.add(
          pointer + "/coreHoursPerWeek",
          "is %s, but %d places of %s hours make %s"
              .formatted(
                  coreHours.toPlainString(),
                  places,
                  hours.toPlainString(),
                  product.toPlainString()));
    }
  }
}
