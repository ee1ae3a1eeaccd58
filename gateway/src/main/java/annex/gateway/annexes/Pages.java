package annex.gateway.annexes;

import annex.access.View;
import annex.gateway.timeline.Annex;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The pages that were read last. A page stands until anything is heard of its annex. */
final class Pages {

  private final Cache<Key, Kept> kept;

  private record Key(String establishment, LocalDate asOf, @Nullable Instant knownAt, View view) {}

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

  /** The page of an annex on a date, as known at a moment, as far as it is to be seen. */
  @SuppressWarnings("ReferenceEquality") // an annex never changes: another object is another state
  Page page(Annex annex, LocalDate asOf, @Nullable Instant knownAt, View view) {
    var key = new Key(annex.establishment(), asOf, knownAt, view);
    var found = kept.getIfPresent(key);
    if (found != null && found.annex() == annex) {
      return found.page();
    }
    var page = Page.of(AnnexText.of(annex.read(asOf, knownAt), view));
    kept.put(key, new Kept(annex, page));
    return page;
  }
}
