package annex.gateway.timeline;

import annex.contracts.Area;
import java.time.Instant;

/**
 * The latest delivery summary of an area.
 *
 * @param establishment agency code
 * @param area that it belongs to
 * @param sequence rises with every summary; the greatest is the latest
 * @param heardAt when it was sent
 * @param summary its JSON text
 */
public record Delivery(
    String establishment, Area area, long sequence, Instant heardAt, PackedJson summary) {}
