package annex.familyvisits.entitlement;

import annex.chassis.decide.Decision.Step;
import annex.chassis.idempotency.Retry;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.Entry.State;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The visits of a prisoner in a month: what is granted, adjusted, held and used. Of no entitlement
 * is more held and used than was granted and adjusted.
 *
 * @param id whose month it is
 * @param revision raised by every change; 0 where nothing has been recorded
 * @param grants what was granted, line by line
 * @param adjustments what was given or taken beside it
 * @param entries what has become of it, one for each booking
 */
public record PrisonerMonth(
    Id id, int revision, List<Grant> grants, List<Adjustment> adjustments, List<Entry> entries) {

  private static final String BOOKED_BEFORE = "was booked before less was granted";

  public PrisonerMonth {
    grants = List.copyOf(grants);
    adjustments = List.copyOf(adjustments);
    entries = List.copyOf(entries);
  }

  /** Whose month it is. */
  public record Id(EstablishmentId establishment, PrisonerNumber prisoner, YearMonth month) {

    /** Says nothing of the prisoner, for logs. */
    @Override
    public String toString() {
      return "%s/%s".formatted(establishment, month);
    }
  }

  /** A month of which nothing has been recorded. */
  public static PrisonerMonth none(Id id) {
    return new PrisonerMonth(id, 0, List.of(), List.of(), List.of());
  }

  /**
   * With what is granted now. What is held and used already stays granted: nobody loses a visit
   * that is booked because his circumstances or the section change.
   */
  PrisonerMonth granted(List<Grant> now) {
    var lines = new ArrayList<>(ReplacedOrders.in(this, now));
    for (var entitlement : Entitlement.values()) {
      var unlimited =
          lines.stream()
              .anyMatch(line -> line.entitlement() == entitlement && line.visits() == null);
      int missing = counted(entitlement) - sum(lines, entitlement) - adjusted(entitlement);
      int kept = Math.min(keptBefore(entitlement), counted(entitlement) - sum(lines, entitlement));
      int booked = Math.max(missing, kept);
      if (entitlement.limited() && !unlimited && booked > 0) {
        lines.add(new Grant(entitlement, booked, entitlement.rule(), BOOKED_BEFORE));
      }
    }
    return lines.equals(grants)
        ? this
        : new PrisonerMonth(id, revision + 1, lines, adjustments, entries);
  }

  /** What stays granted for what is booked is not used up by visits that are given beside it. */
  private int keptBefore(Entitlement entitlement) {
    return sum(
        grants.stream().filter(line -> line.reason().equals(BOOKED_BEFORE)).toList(), entitlement);
  }

  /** What is granted of it; nothing where the section does not say how many there are. */
  public OptionalInt granted(Entitlement entitlement) {
    boolean unlimited =
        !entitlement.limited()
            || grants.stream()
                .anyMatch(line -> line.entitlement() == entitlement && line.visits() == null);
    return unlimited ? OptionalInt.empty() : OptionalInt.of(sum(grants, entitlement));
  }

  /** What was given or taken of it beside. */
  public int adjusted(Entitlement entitlement) {
    return adjustments.stream()
        .filter(line -> line.entitlement() == entitlement)
        .mapToInt(Adjustment::visits)
        .sum();
  }

  /** How many bookings stand there with it. */
  public int in(State state, Entitlement entitlement) {
    return (int)
        entries.stream()
            .filter(entry -> entry.entitlement() == entitlement && entry.state() == state)
            .filter(entry -> state != State.HELD || !countsWithAnother(entry))
            .count();
  }

  /** What is left of it; nothing where it is not limited. */
  public OptionalInt remaining(Entitlement entitlement) {
    var granted = granted(entitlement);
    return granted.isEmpty()
        ? granted
        : OptionalInt.of(granted.getAsInt() + adjusted(entitlement) - counted(entitlement));
  }

  /** The entry of a booking. */
  public Optional<Entry> entry(String booking) {
    return entries.stream().filter(entry -> entry.booking().equals(booking)).findFirst();
  }

  /** Whether an entitlement could be held for a visit. */
  public boolean couldHold(Visit visit) {
    return hold(visit, visit.startsAt()).result() instanceof Holding.Held;
  }

  /** Holds an entitlement for a visit, once for each booking. */
  Step<PrisonerMonth, Holding> hold(Visit visit, Instant now) {
    var known = entry(visit.booking());
    if (known.isPresent()) {
      return new Step<>(this, new Holding.Held(known.get()));
    }
    if (visit.replaces() != null && isBeingMoved(visit.replaces())) {
      return new Step<>(this, new Holding.BeingMoved(visit.replaces()));
    }
    var elsewhere =
        entries.stream()
            .filter(entry -> !entry.booking().equals(visit.replaces()))
            .filter(entry -> entry.isThere(visit.startsAt(), visit.endsAt()))
            .findFirst();
    if (elsewhere.isPresent()) {
      return new Step<>(this, new Holding.Elsewhere(elsewhere.get()));
    }
    var replaced = visit.replaces() == null ? null : entry(visit.replaces()).orElse(null);
    if (replaced != null && replaced.state() == State.HELD) {
      return held(visit, replaced.entitlement(), now);
    }
    var from = Entitlement.spentBy(visit.kind());
    for (var entitlement : from) {
      var left = remaining(entitlement);
      if (left.isEmpty() || left.getAsInt() > 0) {
        return held(visit, entitlement, now);
      }
    }
    return new Step<>(this, new Holding.Spent(from.getFirst(), this));
  }

  /** Whether another booking is taking its place. */
  private boolean isBeingMoved(String booking) {
    return entry(booking).filter(former -> former.state() == State.HELD).isPresent()
        && entries.stream()
            .anyMatch(entry -> entry.state() == State.HELD && booking.equals(entry.replaces()));
  }

  private Step<PrisonerMonth, Holding> held(Visit visit, Entitlement entitlement, Instant now) {
    var entry =
        new Entry(
            visit.booking(),
            entitlement,
            State.HELD,
            visit.startsAt(),
            visit.endsAt(),
            visit.replaces(),
            null,
            entitlement.rule(),
            now);
    var all = new ArrayList<>(entries);
    all.add(entry);
    return new Step<>(with(all), new Holding.Held(entry));
  }

  /** Without the entry of a booking that never came to be. */
  PrisonerMonth withdraw(String booking) {
    var all = new ArrayList<>(entries);
    return all.removeIf(entry -> entry.booking().equals(booking) && entry.state() == State.HELD)
        ? with(all)
        : this;
  }

  /** With the entry of a booking that has ended; an entry ends once. */
  PrisonerMonth settle(String booking, State state, String reason, Instant now) {
    var all = new ArrayList<>(entries);
    all.replaceAll(entry ->
        entry.booking().equals(booking) && entry.state() == State.HELD
            ? entry.ended(state, reason, now)
            : entry);
    return all.equals(entries) ? this : with(all);
  }

  /** With an adjustment, once for each key. */
  Step<PrisonerMonth, Adjusting> adjust(Adjustment adjustment) {
    var known = underKey(adjustment.retry());
    if (known.isPresent()) {
      boolean same = Objects.equals(known.get().retry(), adjustment.retry());
      return new Step<>(this, new Adjusting.Repeated(this, same));
    }
    var left = remaining(adjustment.entitlement());
    if (left.isPresent() && left.getAsInt() + adjustment.visits() < 0 && adjustment.visits() < 0) {
      return new Step<>(this, new Adjusting.TooLow(this));
    }
    var all = new ArrayList<>(adjustments);
    all.add(adjustment);
    var next = new PrisonerMonth(id, revision + 1, grants, all, entries);
    return new Step<>(next, new Adjusting.Adjusted(next));
  }

  private Optional<Adjustment> underKey(@Nullable Retry retry) {
    return retry == null
        ? Optional.empty()
        : adjustments.stream()
            .filter(one -> one.retry() != null && one.retry().key().equals(retry.key()))
            .findFirst();
  }

  int counted(Entitlement entitlement) {
    return in(State.HELD, entitlement) + in(State.USED, entitlement);
  }

  /** While a booking and the one that takes its place both stand, they are counted once. */
  private boolean countsWithAnother(Entry entry) {
    return entry.replaces() != null
        && entry(entry.replaces()).filter(other -> other.state() == State.HELD).isPresent();
  }

  private PrisonerMonth with(List<Entry> all) {
    return new PrisonerMonth(id, revision + 1, grants, adjustments, all);
  }

  static int sum(List<Grant> lines, Entitlement entitlement) {
    return lines.stream()
        .filter(line -> line.entitlement() == entitlement)
        .map(Grant::visits)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .sum();
  }
}
