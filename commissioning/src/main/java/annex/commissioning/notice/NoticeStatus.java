package annex.commissioning.notice;

import java.util.Map;
import java.util.Optional;

/** Where a Notice of Change stands. What is not in the table of transitions does not happen. */
public enum NoticeStatus {

  /** One party has proposed it; the other has yet to say what it thinks. */
  PROPOSED("proposed"),

  /** Both have agreed and its version is being recorded; a crash leaves it so until the sweep. */
  TAKING_EFFECT("proposed"),

  /** Both have agreed, and the section has the version that is its effect. */
  AGREED("agreed"),

  /** The other party does not want it. */
  REJECTED("rejected"),

  /** Whoever proposed it has taken it back. */
  WITHDRAWN("withdrawn");

  private static final Map<NoticeStatus, Map<Step, NoticeStatus>> TRANSITIONS =
      Map.of(
          PROPOSED,
          Map.of(
              Step.AGREEMENT, TAKING_EFFECT,
              Step.REJECTION, REJECTED,
              Step.WITHDRAWAL, WITHDRAWN));

  private final String code;

  NoticeStatus(String code) {
    this.code = code;
  }

  /** As others see it. */
  public String code() {
    return code;
  }

  /** Where a step leads from here, if it can be taken. */
  Optional<NoticeStatus> after(Step step) {
    return Optional.ofNullable(TRANSITIONS.getOrDefault(this, Map.of()).get(step));
  }
}
