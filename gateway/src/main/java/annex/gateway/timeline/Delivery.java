package annex.gateway.timeline;

import annex.contracts.Area;

/**
 * The latest delivery summary of an area.
 *
 * @param establishment agency code
 * @param area that it belongs to
 * @param sequence rises with every summary; the greatest is the latest
 * @param heard when and where it was heard
 * @param summary its JSON text
 */
public record Delivery(
    String establishment, Area area, long sequence, Heard heard, PackedJson summary)
    implements Change {

  @Override
  public Delivery at(Heard place) {
    return new Delivery(establishment, area, sequence, place, summary);
  }
}
