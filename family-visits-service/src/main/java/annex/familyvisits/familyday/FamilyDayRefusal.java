package annex.familyvisits.familyday;

/** Why a step with a family day is refused. */
public enum FamilyDayRefusal {
  /** It is cancelled; what was is kept to be read. */
  CANCELLED,
  /** It has passed. */
  PASSED,
  /** It has not been held yet. */
  NOT_HELD_YET,
  /** As many have accepted as there are places. */
  NO_PLACE_LEFT,
  /** More have accepted than there would be places. */
  PLACES_ACCEPTED,
  /** The prisoner has an invitation that stands. */
  INVITED_ALREADY,
  /** There is no such invitation. */
  INVITATION_UNKNOWN,
  /** The invitation stands where this answer cannot be given. */
  ANSWERED_OTHERWISE,
  /** There are more invitations than a day can have. */
  TOO_MANY_INVITATIONS
}
