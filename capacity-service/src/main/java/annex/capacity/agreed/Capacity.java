package annex.capacity.agreed;

import annex.chassis.check.Fields;

/**
 * Table 2a (CAP-1). No rule orders the two figures.
 *
 * @param certifiedNormalAccommodation uncrowded places as certified, above 0
 * @param operationalCapacity people that the prison may hold safely, above 0
 */
public record Capacity(Integer certifiedNormalAccommodation, Integer operationalCapacity) {
  public Capacity {
    Fields.check()
        .present("certifiedNormalAccommodation", certifiedNormalAccommodation)
        .positive("certifiedNormalAccommodation", certifiedNormalAccommodation, "CAP-1")
        .present("operationalCapacity", operationalCapacity)
        .positive("operationalCapacity", operationalCapacity, "CAP-1")
        .orRefuse();
  }
}
