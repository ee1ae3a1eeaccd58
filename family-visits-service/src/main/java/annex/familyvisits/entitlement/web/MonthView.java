package annex.familyvisits.entitlement.web;

import annex.contracts.IsoText;
import annex.familyvisits.entitlement.Entitlement;
import annex.familyvisits.entitlement.Entry;
import annex.familyvisits.entitlement.Entry.State;
import annex.familyvisits.entitlement.PrisonerMonth;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A prisoner's month as it is read.
 *
 * @param balances how each entitlement stands
 * @param grants what was granted, line by line
 * @param adjustments what was given or taken beside it
 * @param entries what has become of it, one for each booking
 */
@JsonInclude
record MonthView(
    String prisoner,
    String month,
    Map<String, Balance> balances,
    List<GrantLine> grants,
    List<AdjustmentLine> adjustments,
    List<EntryLine> entries) {

  /**
   * How an entitlement stands.
   *
   * @param granted null where the section does not say how many there are
   * @param adjusted given or taken beside
   * @param held for visits that are to be had
   * @param used for visits that were had
   * @param returned how often it was returned
   * @param expired how often a hold has expired
   * @param remaining what can still be booked; null where it is not limited
   * @param lapsed what was left when the month ended; null while it has not
   */
  @JsonInclude
  record Balance(
      @Nullable Integer granted,
      int adjusted,
      int held,
      int used,
      int returned,
      int expired,
      @Nullable Integer remaining,
      @Nullable Integer lapsed) {

    static Balance of(PrisonerMonth month, Entitlement entitlement, YearMonth now) {
      boolean over = month.id().month().isBefore(now);
      var left = number(month.remaining(entitlement));
      return new Balance(
          number(month.granted(entitlement)),
          month.adjusted(entitlement),
          month.in(State.HELD, entitlement),
          month.in(State.USED, entitlement),
          month.in(State.RETURNED, entitlement),
          month.in(State.EXPIRED, entitlement),
          over && left != null ? Integer.valueOf(0) : left,
          over ? left : null);
    }

    private static @Nullable Integer number(OptionalInt number) {
      return number.isPresent() ? number.getAsInt() : null;
    }
  }

  /** A line of what was granted. */
  @JsonInclude
  record GrantLine(String kind, @Nullable Integer visits, String rule, String reason) {}

  /** What was given or taken. */
  record AdjustmentLine(String kind, int visits, String reason, String by, String at) {}

  /** What has become of an entitlement for a booking. */
  @JsonInclude
  record EntryLine(
      String booking,
      String kind,
      String state,
      String startsAt,
      @Nullable String replaces,
      @Nullable String reason,
      String rule,
      String changedAt) {

    static EntryLine of(Entry entry) {
      return new EntryLine(
          entry.booking(),
          entry.entitlement().code(),
          entry.state().code(),
          IsoText.of(entry.startsAt()),
          entry.replaces(),
          entry.reason(),
          entry.rule(),
          IsoText.of(entry.changedAt()));
    }
  }

  static MonthView of(PrisonerMonth month, YearMonth now) {
    var balances = new LinkedHashMap<String, Balance>();
    Arrays.stream(Entitlement.values())
        .forEach(one -> balances.put(one.code(), Balance.of(month, one, now)));
    return new MonthView(
        month.id().prisoner().value(),
        month.id().month().toString(),
        balances,
        month.grants().stream()
            .map(line ->
                new GrantLine(line.entitlement().code(), line.visits(), line.rule(), line.reason()))
            .toList(),
        month.adjustments().stream()
            .map(line ->
                new AdjustmentLine(
                    line.entitlement().code(),
                    line.visits(),
                    line.reason(),
                    line.by(),
                    IsoText.of(line.at())))
            .toList(),
        month.entries().stream().map(EntryLine::of).toList());
  }
}
