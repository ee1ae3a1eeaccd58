package annex.familyvisits.session;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session plan, as the tests need it: Tuesdays at two for two hours in the large hall. */
public record APlan(
    DayOfWeek weekday,
    LocalTime start,
    Duration length,
    String hall,
    List<VisitKind> kinds,
    LocalDate from,
    @Nullable LocalDate to) {

  public static APlan aPlan() {
    return new APlan(
        DayOfWeek.TUESDAY,
        LocalTime.of(14, 0),
        Duration.ofHours(2),
        "LARGE",
        List.of(VisitKind.values()),
        LocalDate.of(2024, 1, 1),
        null);
  }

  public APlan on(DayOfWeek day) {
    return new APlan(day, start, length, hall, kinds, from, to);
  }

  public APlan at(String time) {
    return new APlan(weekday, LocalTime.parse(time), length, hall, kinds, from, to);
  }

  public APlan lasting(String span) {
    return new APlan(weekday, start, Duration.parse(span), hall, kinds, from, to);
  }

  public APlan in(String name) {
    return new APlan(weekday, start, length, name, kinds, from, to);
  }

  public APlan forKinds(VisitKind... of) {
    return new APlan(weekday, start, length, hall, List.of(of), from, to);
  }

  public APlan valid(String first, @Nullable String last) {
    return new APlan(
        weekday,
        start,
        length,
        hall,
        kinds,
        LocalDate.parse(first),
        last == null ? null : LocalDate.parse(last));
  }

  public SessionPlan plan() {
    return new SessionPlan(weekday, start, length, hall, kinds, from, to);
  }
}
