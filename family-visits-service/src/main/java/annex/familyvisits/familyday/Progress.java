package annex.familyvisits.familyday;

import annex.familyvisits.agreed.FamilyDays;
import annex.familyvisits.familyday.FamilyDay.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The family days of a year beside the number that is agreed. It reports and blocks nothing: a 13th
 * of about 12 is welcome (VIS-20).
 *
 * @param year such as {@code 2026-27}, April to March
 * @param agreed how many a year, null where that is not said
 * @param approximate whether that is about so many, null where that is not said
 * @param held before today
 * @param toCome today and later
 * @param cancelled days that are not held
 * @param accepted invitations to those that are held or to come
 * @param adults who came
 * @param children who came
 */
public record Progress(
    String year,
    @Nullable Integer agreed,
    @Nullable Boolean approximate,
    int held,
    int toCome,
    int cancelled,
    int accepted,
    int adults,
    int children) {

  /** The progress of a year whose days these are. */
  public static Progress of(
      String year, @Nullable FamilyDays agreed, List<FamilyDay> days, LocalDate today) {
    var standing = days.stream().filter(day -> day.status() == Status.SCHEDULED).toList();
    int held = (int) standing.stream().filter(day -> day.plan().date().isBefore(today)).count();
    var came =
        standing.stream()
            .flatMap(day -> day.invitations().stream())
            .map(Invitation::attendance)
            .filter(Objects::nonNull)
            .toList();
    return new Progress(
        year,
        agreed == null ? null : agreed.perYear(),
        agreed == null ? null : agreed.approximate(),
        held,
        standing.size() - held,
        days.size() - standing.size(),
        standing.stream().mapToInt(day -> day.answers(Answer.ACCEPTED)).sum(),
        came.stream().mapToInt(Attendance::adults).sum(),
        came.stream().mapToInt(Attendance::children).sum());
  }

  /** How many more are held and to come than agreed; below 0 where some are missing. */
  public @Nullable Integer difference() {
    return agreed == null ? null : held + toCome - agreed;
  }
}
