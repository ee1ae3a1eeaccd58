package annex.familyvisits.forum;

/** Why a step with a forum is refused. */
public enum ForumRefusal {
  /** It is held or cancelled already. */
  STANDS_OTHERWISE,
  /** It is not held yet. */
  NOT_HELD_YET,
  /** There is no such action. */
  ACTION_UNKNOWN,
  /** The action is done already, on another day. */
  ACTION_DONE,
  /** A date lies in the future, or before what it follows. */
  DATE_CANNOT_BE,
  /** A date lies far from the one that the forum was planned for. */
  FAR_FROM_PLAN
}
