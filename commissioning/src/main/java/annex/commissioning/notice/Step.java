package annex.commissioning.notice;

import java.util.Locale;

/** What a party can do about a proposed Notice of Change. */
public enum Step {
  /** The other party agrees. Whoever proposed it agreed by proposing. */
  AGREEMENT,

  /** The other party refuses. */
  REJECTION,

  /** The proposing party takes it back. */
  WITHDRAWAL;

  /** As it stands in a path. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is for the party that proposed, and not for the other. */
  boolean isForTheProposer() {
    return this == WITHDRAWAL;
  }
}
