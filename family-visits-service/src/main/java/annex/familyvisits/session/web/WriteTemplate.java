package annex.familyvisits.session.web;

import annex.chassis.check.Fields;
import annex.familyvisits.session.SessionPlan;
import annex.familyvisits.session.VisitKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The request to add a session template, or to change one.
 *
 * @param weekday such as {@code TUESDAY}
 * @param start in the time of the United Kingdom, such as {@code 14:00}
 * @param length ISO duration, such as {@code PT2H}
 * @param hall such as {@code LARGE}
 * @param kinds {@code social}, {@code video}, {@code legal}
 * @param validFrom its first day
 * @param validTo its last day, or null
 */
record WriteTemplate(
    DayOfWeek weekday,
    LocalTime start,
    Duration length,
    String hall,
    List<String> kinds,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  WriteTemplate {
    var fields = Fields.check().rows("kinds", kinds);
    if (kinds != null) {
      for (int index = 0; index < kinds.size(); index++) {
        fields.is(
            "kinds/" + index,
            kinds.get(index),
            code -> kind(code) != null,
            "must be one of social, video, legal",
            null);
      }
    }
    fields.orRefuse();
    var _ = plan(weekday, start, length, hall, kinds, validFrom, validTo);
  }

  SessionPlan plan() {
    return plan(weekday, start, length, hall, kinds, validFrom, validTo);
  }

  private static SessionPlan plan(
      DayOfWeek weekday,
      LocalTime start,
      Duration length,
      String hall,
      List<String> kinds,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {
    return new SessionPlan(
        weekday,
        start,
        length,
        hall,
        kinds.stream().map(WriteTemplate::known).toList(),
        validFrom,
        validTo);
  }

  private static VisitKind known(String code) {
    return Objects.requireNonNull(kind(code));
  }

  private static @Nullable VisitKind kind(String code) {
    return Arrays.stream(VisitKind.values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElse(null);
  }
}
