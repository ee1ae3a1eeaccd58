package annex.familyvisits.involvement;

/** Why a step with an invitation is refused. */
public enum InvitationRefusal {
  /** It was answered otherwise, not accepted, or cancelled, or somebody came. */
  ANSWERED_OTHERWISE,
  /** The meeting is to come. */
  TO_COME
}
