package annex.gateway.annexes;

import annex.access.View;
import annex.gateway.timeline.Annex;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The pages that were read last. A page stands until anything is heard of its annex. */
public final class Pages {

  private final Cache<Key, Kept> kept;

  private record Key(String establishment, Question question, View view) {}

  private record Kept(Annex annex, Page page) {}

  /**
   * An empty store.
   *
   * @param capacity bytes of pages that are kept at most
   */
  Pages(long capacity) {
    kept =
        Caffeine.newBuilder()
            .maximumWeight(capacity)
            .<Key, Kept>weigher((_, value) -> value.page().weight())
            .build();
  }

  /** The page that answers a question about an annex, as far as it is to be seen. */
  @SuppressWarnings("ReferenceEquality") // an annex never changes: another object is another state
  public Page page(Annex annex, Question question, View view) {
    var key = new Key(annex.establishment(), question, view);
    var found = kept.getIfPresent(key);
    if (found != null && found.annex() == annex) {
      return found.page();
    }
    var page = Page.of(question.answer(annex, view));
    kept.put(key, new Kept(annex, page));
    return page;
  }
}
