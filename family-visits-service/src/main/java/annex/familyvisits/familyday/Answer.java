package annex.familyvisits.familyday;

/** What became of an invitation. */
public enum Answer {
  PENDING,
  ACCEPTED,
  DECLINED,
  WITHDRAWN;

  /** Whether it may become the other; whoever declined may think better of it. */
  boolean mayBecome(Answer other) {
    return switch (this) {
      case PENDING -> other != PENDING;
      case ACCEPTED -> other == DECLINED || other == WITHDRAWN;
      case DECLINED -> other == ACCEPTED;
      case WITHDRAWN -> false;
    };
  }
}
