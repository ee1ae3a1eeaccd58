package annex.familyvisits.forum;

import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.record.KeepsRecords;
import annex.familyvisits.record.Search;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans and holds forums, and tells of the gaps between them. */
public final class HoldsForums {

  private final KeepsRecords keeps;
  private final AgreedSections agreed;

  public HoldsForums(KeepsRecords keeps, AgreedSections agreed) {
    this.keeps = keeps;
    this.agreed = agreed;
  }

  /**
   * How far apart forums are.
   *
   * @param monthsAtMost between two of them, by the section in force today; null where it does not
   *     say
   * @param lastHeld or null
   * @param dueBy the last day on which the next one is in time, or null
   * @param gaps that were too long, the last one perhaps still open
   */
  public record Pace(
      @Nullable Integer monthsAtMost,
      @Nullable LocalDate lastHeld,
      @Nullable LocalDate dueBy,
      List<Gap> gaps) {

    /** Whether it is too long since the last one now. */
    public boolean open() {
      return gaps.stream().anyMatch(gap -> gap.next() == null);
    }
  }

  /** Plans a forum. */
  public Forum plan(EstablishmentId establishment, ForumPlan plan, Instant now) {
    return keeps
        .add(
            Forum.KIND,
            establishment,
            "planned",
            now,
            number -> Forum.planned(establishment, number, plan, now))
        .orElseThrow();
  }

  /** How far apart the forums of an establishment are. */
  public Pace pace(EstablishmentId establishment, LocalDate today) {
    var history = agreed.of(establishment);
    var held = held(establishment);
    var most = Gap.most(history, today);
    var last = held.isEmpty() ? null : held.getLast();
    return new Pace(
        most,
        last,
        most == null || last == null ? null : last.plusMonths(most),
        Gap.of(held, history, today));
  }

  private List<LocalDate> held(EstablishmentId establishment) {
    return keeps
        .records()
        .all(Forum.KIND, Search.all(establishment).standing(Forum.Status.HELD))
        .reversed()
        .stream()
        .map(Forum::date)
        .toList();
  }

  /** Raises whatever gap was not raised yet, each once, and withdraws those that are none. */
  public void watch(EstablishmentId establishment, Instant now) {
    var gaps =
        Gap.of(held(establishment), agreed.of(establishment), UkTime.date(now)).stream()
            .collect(Collectors.toMap(Gap::after, Function.identity(), (one, _) -> one));
    var raised =
        keeps
            .records()
            .all(ForumGap.KIND, Search.all(establishment).standing(ForumGap.Status.RAISED))
            .stream()
            .collect(Collectors.toMap(ForumGap::after, Function.identity()));
    raised.forEach((after, gap) -> {
      if (!gaps.containsKey(after)) {
        var _ =
            keeps.step(
                ForumGap.KIND, establishment, gap.number(), _ -> true, now, ForumGap::withdraw);
      }
    });
    gaps.forEach((after, gap) -> {
      if (!raised.containsKey(after)) {
        var _ =
            keeps.add(
                ForumGap.KIND,
                establishment,
                "raised",
                now,
                number -> ForumGap.raised(establishment, number, gap));
      }
    });
  }

  /** Watches the forums of every establishment that has any. */
  public void watchAll(Instant now) {
    keeps.records().establishments(Forum.KIND).forEach(one -> watch(one, now));
  }
}
