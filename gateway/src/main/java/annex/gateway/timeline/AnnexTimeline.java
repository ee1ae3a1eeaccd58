package annex.gateway.timeline;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** The annexes of all establishments. Hearing the same again, or in another order, is no matter. */
public final class AnnexTimeline {

  private final ConcurrentSkipListMap<String, Annex> annexes = new ConcurrentSkipListMap<>();

  private volatile boolean complete;

  /** Everything has been heard that had been said when hearing began. */
  public void complete() {
    complete = true;
  }

  /** Whether what is known here is all that was known elsewhere when hearing began. */
  public boolean isComplete() {
    return complete;
  }

  /** Takes a section version. */
  public void hear(RecordedVersion version) {
    change(version.establishment(), annex -> annex.with(version));
  }

  /** Takes a delivery summary. */
  public void hear(Delivery delivery) {
    change(delivery.establishment(), annex -> annex.with(delivery));
  }

  private void change(String establishment, UnaryOperator<Annex> news) {
    var _ =
        annexes.compute(
            establishment,
            (_, known) -> news.apply(known == null ? Annex.of(establishment) : known));
  }

  /** The annex of an establishment that has been heard of. */
  public Optional<Annex> annex(String establishment) {
    return Optional.ofNullable(annexes.get(establishment)).filter(Annex::known);
  }

  /** All annexes, by agency code. */
  public Collection<Annex> annexes() {
    return annexes.values().stream().filter(Annex::known).toList();
  }
}
