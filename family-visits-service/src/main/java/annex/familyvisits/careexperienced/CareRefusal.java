package annex.familyvisits.careexperienced;

/** Why a step of the process is refused. */
public enum CareRefusal {
  /** Another step is the next one. */
  OUT_OF_ORDER,
  /** He does not qualify, or it is not known. */
  NOT_QUALIFYING,
  /** The date is to come, or lies before the step that it follows. */
  DATE_CANNOT_BE
}
