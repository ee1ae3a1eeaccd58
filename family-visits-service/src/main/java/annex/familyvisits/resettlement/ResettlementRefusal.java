package annex.familyvisits.resettlement;

/** Why a step with a plan is refused. */
public enum ResettlementRefusal {
  /** It is closed. */
  CLOSED,
  /** There is no meeting so many weeks before. */
  MEETING_UNKNOWN,
  /** The meeting was held or missed. */
  MEETING_OVER,
  /** The date is to come. */
  DATE_CANNOT_BE
}
