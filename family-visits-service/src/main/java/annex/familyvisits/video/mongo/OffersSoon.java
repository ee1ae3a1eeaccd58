package annex.familyvisits.video.mongo;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.video.OffersPlaces;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers places right after they have become free, beside the request that freed them. What it
 * misses is found by the next sweep.
 */
final class OffersSoon implements Consumer<EstablishmentId>, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OffersSoon.class);

  private final OffersPlaces offers;
  private final Clock clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<EstablishmentId> underWay = ConcurrentHashMap.newKeySet();

  OffersSoon(OffersPlaces offers, Clock clock) {
    this.offers = offers;
    this.clock = clock;
  }

  @Override
  public void accept(EstablishmentId establishment) {
    if (underWay.add(establishment)) {
      var _ = threads.submit(() -> offer(establishment));
    }
  }

  private void offer(EstablishmentId establishment) {
    underWay.remove(establishment);
    try {
      offers.offer(establishment, clock.instant());
    } catch (RuntimeException e) {
      LOG.warn("Places of {} are offered later: {}", establishment, e.toString());
    }
  }

  @Override
  public void close() {
    var _ = threads.shutdownNow();
  }
}
