package annex.familyvisits.support;

/** Why a step with an offer is refused. */
public enum SupportRefusal {
  /** It stands where this step cannot follow. */
  STANDS_OTHERWISE,
  /** The date is to come, or lies before the step that it follows. */
  DATE_CANNOT_BE
}
