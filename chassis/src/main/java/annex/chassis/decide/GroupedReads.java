package annex.chassis.decide;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads that all who ask for one thing at a time share. Each is told what was read after it had
 * asked, so that it never misses what was written before, whoever wrote it.
 *
 * @param <K> what is asked for
 * @param <V> what is told
 */
public final class GroupedReads<K, V> {

  private final Function<K, V> source;
  private final Together<K, Asked<V>> together = new Together<>(this::answer);

  private static final class Asked<V> {
    private @Nullable V answer;
  }

  public GroupedReads(Function<K, V> source) {
    this.source = source;
  }

  /** What stands there now. */
  public V read(K key) {
    var asked = new Asked<V>();
    together.serve(key, asked);
    return Objects.requireNonNull(asked.answer);
  }

  /** How many wait while another looks. */
  int waiting(K key) {
    return together.waiting(key);
  }

  private void answer(K key, List<Asked<V>> all) {
    var answer = source.apply(key);
    all.forEach(asked -> asked.answer = answer);
  }
}
