package annex.gateway.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Makes one list of several, each of which keeps its order. */
final class Interleaved {

  private Interleaved() {}

  /** At each step takes, of those that come next in their lists, the one that was sent first. */
  static List<Change> byTime(Collection<List<Change>> lists) {
    var next =
        new PriorityQueue<ArrayDeque<Change>>(
            Comparator.comparing(list -> list.getFirst().heard()));
    lists.forEach(list -> next.add(new ArrayDeque<>(list)));
    var all = new ArrayList<Change>();
    while (!next.isEmpty()) {
      var list = next.remove();
      all.add(list.removeFirst());
      if (!list.isEmpty()) {
        next.add(list);
      }
    }
    return List.copyOf(all);
  }
}
