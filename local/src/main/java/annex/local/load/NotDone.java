package annex.local.load;

import annex.local.load.Outcome.Refused;
import annex.local.load.Outcome.Unanswered;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;

/** The platform did not do what it was asked; a moment later it may. */
final class NotDone extends Exception {

  private static final String BASE_SUPERSEDED = "base-superseded";

  /** Too many requests; away; no answer in time. */
  private static final Set<Integer> NOT_NOW = Set.of(429, 503, 504);

  /** Others changed the section meanwhile: it is looked at anew. */
  private static final Set<String> OVERTAKEN =
      Set.of(BASE_SUPERSEDED, "notice-of-change-not-open", "steps-collided");

  private final transient Outcome outcome;
  private final transient Optional<Duration> retryAfter;

  private NotDone(Outcome outcome, Optional<Duration> retryAfter) {
    super(outcome.toString());
    this.outcome = outcome;
    this.retryAfter = retryAfter;
  }

  /** Because this was answered. */
  static NotDone because(Answer answer) {
    var outcome = outcome(answer);
    var again =
        NOT_NOW.contains(answer.status())
            || (outcome instanceof Refused refused && OVERTAKEN.contains(refused.code()));
    return new NotDone(outcome, again ? Optional.of(answer.retryAfter()) : Optional.empty());
  }

  private static Outcome outcome(Answer answer) {
    try {
      return answer.status() >= 400 && answer.status() < 500
          ? Problems.read(answer.body())
          : unanswered(answer);
    } catch (JacksonException notAProblem) {
      return unanswered(answer);
    }
  }

  private static Outcome unanswered(Answer answer) {
    return new Unanswered("the platform answered with status %d".formatted(answer.status()));
  }

  /** Whether the last version is no longer the one that a change is made for. */
  boolean isForItsBase() {
    return outcome instanceof Refused refused && refused.code().equals(BASE_SUPERSEDED);
  }

  /** The same with pointers into the file, which has a body where the proposal has a patch. */
  NotDone inTheFile() {
    return outcome instanceof Refused refused
        ? new NotDone(
            refused.at(place -> place.replaceFirst("^/patch(?=/|$)", "/body")), retryAfter)
        : this;
  }

  /** What that makes of the file, when nothing else is tried. */
  Outcome outcome() {
    return outcome;
  }

  /** When it may be tried again; empty when that would help nobody. */
  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
