package annex.familyvisits.involvement;

/** Why a step with an invitation is refused. */
public enum InvitationRefusal {
  /** It was answered otherwise, or not accepted. */
  ANSWERED_OTHERWISE,
  /** The meeting is to come. */
  TO_COME
}
