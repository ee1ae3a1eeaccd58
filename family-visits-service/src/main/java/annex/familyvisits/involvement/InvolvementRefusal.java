package annex.familyvisits.involvement;

/** Why a step with an involvement is refused. */
public enum InvolvementRefusal {
  /** It is closed. */
  CLOSED,
  /** The prisoner had not consented on that day. */
  CONSENT_LACKING,
  /** What was said stands where this cannot follow. */
  CONSENT_STANDS_OTHERWISE,
  /** The date is to come, or lies before what it follows. */
  DATE_CANNOT_BE
}
