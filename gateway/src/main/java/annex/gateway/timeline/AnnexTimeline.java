package annex.gateway.timeline;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The annexes of all establishments. Hearing the same again, or in another order, is no matter. */
public final class AnnexTimeline {

  private final ConcurrentSkipListMap<String, Annex> annexes = new ConcurrentSkipListMap<>();

  private final Map<String, Long> reached = new ConcurrentHashMap<>();
  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

  private volatile boolean complete;

  /** Everything has been heard that had been said when hearing began. */
  public void complete() {
    complete = true;
  }

  /** Whether what is known here is all that was known elsewhere when hearing began. */
  public boolean isComplete() {
    return complete;
  }

  /** Takes whatever was heard, and tells the listeners whose annex it is about. */
  public void hear(Change change) {
    var _ =
        annexes.compute(
            change.establishment(),
            (id, known) -> (known == null ? Annex.of(id) : known).with(change));
    listeners.forEach(listener -> listener.accept(change.establishment()));
  }

  /** Everything up to this place of a partition has been heard. */
  public void heardUpTo(String partition, long offset) {
    reached.put(partition, offset);
  }

  /** Up to which offset each partition has been heard. */
  public Map<String, Long> heardUpTo() {
    return Collections.unmodifiableMap(reached);
  }

  /** Tells a listener from now on the agency code of each annex that something is heard of. */
  public void listen(Consumer<String> listener) {
    listeners.add(listener);
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
