package annex.familyvisits.delivery;

import annex.commissioning.EstablishmentId;
import java.time.Instant;
import java.util.Map;

/** A part of the delivery summary. Every one that there is stands in it under its name. */
public interface DeliveredPart {

  /** The member of the summary that it is, such as {@code visits}. */
  String name();

  /**
   * What its figures are made of now, in short: while that stays the same, and the day, they are
   * not made anew.
   */
  String basis(EstablishmentId establishment, Instant now);

  /** What it counts discreetly, by names of its own. */
  default Map<String, Integer> counts(EstablishmentId establishment, Instant now) {
    return Map.of();
  }

  /**
   * Its figures: records, maps, lists, numbers and text. Numbers of people go through {@link
   * SmallNumbers}.
   *
   * @param told of what it counts discreetly, those counts that are told; none where they are
   *     withheld
   */
  Object figures(EstablishmentId establishment, Instant now, Map<String, Integer> told);
}
