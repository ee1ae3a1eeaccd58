package annex.familyvisits.entitlement;

/** What came of holding an entitlement for a visit. */
public sealed interface Holding {

  /** It is held. */
  record Held(Entry entry) implements Holding {}

  /**
   * Nothing is left of it in the month.
   *
   * @param entitlement the last that was tried
   * @param month as it stands
   */
  record Spent(Entitlement entitlement, PrisonerMonth month) implements Holding {}

  /** The prisoner has a visit at that time. */
  record Elsewhere(Entry entry) implements Holding {}

  /** The booking that it would take the place of is being moved already. */
  record BeingMoved(String booking) implements Holding {}
}
