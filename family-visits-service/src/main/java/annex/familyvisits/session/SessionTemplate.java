package annex.familyvisits.session;

/**
 * A template of sessions, week after week.
 *
 * @param number among those of the establishment, from 1
 * @param revision from 1, raised by every change
 * @param plan what it says
 */
public record SessionTemplate(int number, int revision, SessionPlan plan) {

  SessionTemplate changed(SessionPlan next) {
    return new SessionTemplate(number, revision + 1, next);
  }
}
