package annex.familyvisits.familyday;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import annex.familyvisits.record.Values;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What is planned for a family day.
 *
 * @param date on which it is held
 * @param start in the time of the United Kingdom
 * @param length ISO duration
 * @param hall of the section, or null where it is held elsewhere
 * @param places for prisoners, whoever comes to each of them
 * @param theme such as a celebration of completed courses, or null
 * @param audience whom it is for, or null
 */
public record FamilyDayPlan(
    LocalDate date,
    LocalTime start,
    Duration length,
    @Nullable String hall,
    Integer places,
    @Nullable String theme,
    @Nullable String audience) {

  private static final Duration SHORTEST = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final int MOST_PLACES = 500;

  public FamilyDayPlan {
    var fields = Values.date(Fields.check(), "date", date).present("start", start);
    fields
        .present("length", length)
        .is(
            "length",
            length,
            span -> span.compareTo(SHORTEST) >= 0 && span.compareTo(LONGEST) <= 0,
            "must be from PT30M to PT12H",
            null)
        .is(
            "length",
            length,
            span -> span.toSecondsPart() == 0 && span.toNanosPart() == 0,
            "must be of whole minutes",
            null)
        .matches("hall", hall, Notation.CODE, "LARGE");
    Values.number(fields, "places", places, 1, MOST_PLACES, "VIS-20");
    Values.optionalLine(fields, "theme", theme);
    Values.optionalLine(fields, "audience", audience).orRefuse();
  }
}
