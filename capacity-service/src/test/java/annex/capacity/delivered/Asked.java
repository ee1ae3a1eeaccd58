package annex.capacity.delivered;

import annex.commissioning.EstablishmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it was asked. */
public final class Asked implements Assessing {

  private final List<String> asked = new ArrayList<>();

  /** All of it, in order. */
  public List<String> all() {
    return List.copyOf(asked);
  }

  @Override
  public void watch(EstablishmentId establishment) {
    asked.add("watch " + establishment);
  }

  @Override
  public void assess(EstablishmentId establishment, Instant now) {
    asked.add("assess " + establishment);
  }
}
