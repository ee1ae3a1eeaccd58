package annex.familyvisits.record;

import java.util.function.Function;

/**
 * A kind of record.
 *
 * @param thing its name in events and paths of the store, such as {@code family-day}
 * @param type that its records have
 * @param facets by what they are found
 * @param discreet whether events say of them only that something was recorded: how many there are,
 *     and how far each has come, would tell of people
 */
public record Kind<R extends FamilyRecord>(
    String thing, Class<R> type, Function<R, Facets> facets, boolean discreet) {

  /** A kind of which events say what happened. */
  public Kind(String thing, Class<R> type, Function<R, Facets> facets) {
    this(thing, type, facets, false);
  }

  /** What its records are called in the store and on topics, such as {@code WMI/family-day/3}. */
  public String id(FamilyRecord one) {
    return "%s/%s/%d".formatted(one.establishment(), thing, one.number());
  }
}
