package annex.capacity.delivered;

import annex.commissioning.EstablishmentId;
import java.time.Instant;

/** Holds what is recorded against what is agreed. */
public interface Assessing {

  /** Sees to it that what is about to be recorded is assessed, whatever happens then. */
  void watch(EstablishmentId establishment);

  /** Assesses an establishment now; should that fail, a timer does it. */
  void assess(EstablishmentId establishment, Instant now);
}
