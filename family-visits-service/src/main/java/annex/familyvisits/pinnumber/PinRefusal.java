package annex.familyvisits.pinnumber;

/** Why a step with a request is refused. */
public enum PinRefusal {
  /** It was decided, otherwise. */
  DECIDED,
  /** The date is to come, or lies before the request. */
  DATE_CANNOT_BE
}
