package annex.familyvisits.delivery;

import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Sums up what is agreed and delivered where there is anything new. What it is made of is read
 * before the figures; and since lists follow what happened within moments, figures are made for a
 * while longer than something is new. Of several who do so at once one writes, and says nothing
 * that was said before.
 */
public final class SumsUp {

  private final Summaries summaries;
  private final List<DeliveredPart> parts;
  private final Function<Object, String> json;
  private final Duration settling;

  /**
   * Sums up.
   *
   * @param json writes the summary as one JSON text, always alike
   * @param settling for how long figures are made after what they are made of was new
   */
  public SumsUp(
      Summaries summaries,
      List<DeliveredPart> parts,
      Function<Object, String> json,
      Duration settling) {
    this.summaries = summaries;
    this.parts = parts.stream().sorted(Comparator.comparing(DeliveredPart::name)).toList();
    this.json = json;
    this.settling = settling;
  }

  /**
   * Looks at an establishment.
   *
   * @return whether something new was said
   */
  public boolean look(EstablishmentId establishment, Instant asked) {
    var now = asked.truncatedTo(ChronoUnit.MILLIS);
    var last = summaries.find(establishment).orElse(Summary.none(establishment));
    var basis = basis(establishment, now);
    if (basis.equals(last.basis()) && last.since().plus(settling).isBefore(now)) {
      return false;
    }
    var counts = new HashMap<String, Integer>();
    parts.forEach(part -> counts.putAll(part.counts(establishment, now)));
    var discreet = last.discreet().next(counts, UkTime.date(now));
    var figures = new TreeMap<String, Object>();
    parts.forEach(
        part -> figures.put(part.name(), part.figures(establishment, now, discreet.shown())));
    var next = last.next(json.apply(figures), discreet, basis, now);
    boolean same = next.sequence() == last.sequence() && basis.equals(last.basis());
    return !same && summaries.advance(last, next) && next.sequence() > last.sequence();
  }

  private String basis(EstablishmentId establishment, Instant now) {
    var basis = new StringBuilder(UkTime.date(now).toString());
    parts.forEach(part ->
        basis.append(' ').append(part.name()).append('=').append(part.basis(establishment, now)));
    return basis.toString();
  }
}
