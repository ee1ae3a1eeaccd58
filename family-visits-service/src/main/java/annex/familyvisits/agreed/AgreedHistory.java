package annex.familyvisits.agreed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every version of an establishment's section, as is known now. */
public record AgreedHistory(List<Dated> versions) {

  public AgreedHistory {
    versions = List.copyOf(versions);
  }

  /** A version and the date from which it holds. */
  public record Dated(LocalDate from, AgreedVisits agreed) {}

  /** The version in force on a date. */
  public Optional<AgreedVisits> inForce(LocalDate asOf) {
    return versions.stream()
        .filter(version -> !version.from().isAfter(asOf))
        .max(
            Comparator.comparing(Dated::from)
                .thenComparingInt(version -> version.agreed().version()))
        .map(Dated::agreed);
  }

  /**
   * The version that a month's entitlements are counted by: the one in force on its first day, or
   * where none was, on its last.
   */
  public Optional<AgreedVisits> in(YearMonth month) {
    return inForce(month.atDay(1)).or(() -> inForce(month.atEndOfMonth()));
  }
}
