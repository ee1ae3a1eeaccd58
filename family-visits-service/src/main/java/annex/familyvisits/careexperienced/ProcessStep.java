package annex.familyvisits.careexperienced;

import java.util.List;
import java.util.Optional;

/** The steps of the process for care experienced people, in their order (VIS-32). */
public enum ProcessStep {
  QUESTIONNAIRE,
  /** For every prisoner; what follows is for those who qualify. */
  LEAFLET,
  OMU_NOTIFIED,
  LOCAL_AUTHORITY_CONTACTED,
  PERSONAL_ADVISER_ALLOCATED,
  PATHWAY_PLAN_WRITTEN;

  private static final List<ProcessStep> ORDER = List.of(values());

  /** The one that follows so many. */
  static Optional<ProcessStep> after(int taken) {
    return ORDER.stream().skip(taken).findFirst();
  }

  boolean needsQualification() {
    return compareTo(LEAFLET) > 0;
  }
}
