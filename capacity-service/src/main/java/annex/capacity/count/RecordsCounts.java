package annex.capacity.count;

import annex.capacity.agreed.AgreedSections;
import annex.capacity.delivered.Assessing;
import annex.contracts.UkTime;

/** Records population counts. The insert of one is the commit; what it means is assessed then. */
public final class RecordsCounts {

  private final PopulationCounts counts;
  private final AgreedSections agreed;
  private final Assessing assessing;

  public RecordsCounts(PopulationCounts counts, AgreedSections agreed, Assessing assessing) {
    this.counts = counts;
    this.agreed = agreed;
    this.assessing = assessing;
  }

  /** Every count, to read. */
  public PopulationCounts counts() {
    return counts;
  }

  /** Records a count, or the correction of one. Repeating it changes nothing. */
  public Recording record(PopulationCount count) {
    var establishment = count.establishment();
    var faults = CountRules.ofItsDay(count, UkTime.date(count.recordedAt()));
    if (!faults.isEmpty()) {
      return new Recording.Refused(faults);
    }
    var recorded = counts.find(establishment, count.asAt(), count.number());
    if (recorded.isPresent()) {
      return again(recorded.get(), count);
    }
    var section = agreed.inForce(establishment, count.asAt());
    if (section.isEmpty()) {
      return new Recording.NothingAgreed(count.asAt());
    }
    var breaches = CountRules.beside(section.get().body(), count);
    if (!breaches.isEmpty()) {
      return new Recording.Refused(breaches);
    }
    var corrects = count.corrects();
    if (corrects != null && counts.find(establishment, count.asAt(), corrects).isEmpty()) {
      return new Recording.NothingToCorrect(corrects);
    }
    assessing.watch(establishment);
    if (counts.add(count)) {
      assessing.assess(establishment, count.recordedAt());
      return new Recording.Recorded(count);
    }
    return again(counts.find(establishment, count.asAt(), count.number()).orElseThrow(), count);
  }

  private Recording again(PopulationCount recorded, PopulationCount count) {
    return recorded.saysTheSameAs(count)
        ? new Recording.AlreadyRecorded(recorded)
        : new Recording.CountedOtherwise(
            counts.of(count.establishment(), count.asAt()).orElseThrow());
  }
}
