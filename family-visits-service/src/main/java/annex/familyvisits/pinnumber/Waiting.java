package annex.familyvisits.pinnumber;

import annex.familyvisits.pinnumber.PinRequest.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long requests wait (VIS-19). No limit is agreed, so that none is flagged.
 *
 * @param requests how many there are
 * @param numbers that they ask for
 * @param waiting requests that are not decided
 * @param approved requests
 * @param refused requests
 * @param medianDays of those that were decided; null where none was
 * @param longestDays of those that were decided; null where none was
 * @param longestWaitingDays of those that wait; null where none does
 */
public record Waiting(
    int requests,
    int numbers,
    int waiting,
    int approved,
    int refused,
    @Nullable BigDecimal medianDays,
    @Nullable Long longestDays,
    @Nullable Long longestWaitingDays) {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** That of some requests. */
  public static Waiting of(List<PinRequest> requests, LocalDate today) {
    var decided = days(requests, today, false);
    var open = days(requests, today, true);
    return new Waiting(
        requests.size(),
        requests.stream().mapToInt(PinRequest::numbers).sum(),
        open.size(),
        count(requests, Status.APPROVED),
        count(requests, Status.REFUSED),
        median(decided),
        decided.isEmpty() ? null : decided.getLast(),
        open.isEmpty() ? null : open.getLast());
  }

  private static List<Long> days(List<PinRequest> requests, LocalDate today, boolean open) {
    return requests.stream()
        .filter(request -> (request.status() == Status.WAITING) == open)
        .map(request -> request.days(today))
        .sorted()
        .toList();
  }

  private static int count(List<PinRequest> requests, Status status) {
    return (int) requests.stream().filter(request -> request.status() == status).count();
  }

  private static @Nullable BigDecimal median(List<Long> sorted) {
    if (sorted.isEmpty()) {
      return null;
    }
    long upper = sorted.get(sorted.size() / 2);
    long lower = sorted.get((sorted.size() - 1) / 2);
    return (lower + upper) % 2 == 0
        ? BigDecimal.valueOf((lower + upper) / 2)
        : BigDecimal.valueOf(lower + upper).divide(TWO);
  }
}
