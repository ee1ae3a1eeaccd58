package annex.familyvisits.booking;

import annex.familyvisits.agreed.FamilyVisitsSection;
import annex.familyvisits.agreed.Visiting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is arranged for a need of visitors.
 *
 * @param need that they told
 * @param offered in words
 * @param rule that says so
 */
public record Arrangement(String need, String offered, String rule) {

  private static final String TO_BE_ARRANGED = "to be arranged before the visit";

  /** What the section has for these needs in a hall (VIS-11, VIS-12, VIS-13). */
  public static List<Arrangement> of(FamilyVisitsSection agreed, String hall, Needs needs) {
    var arranged = new ArrayList<Arrangement>();
    var accessibility = agreed.visiting().accessibility();
    if (needs.stepFree()) {
      arranged.add(new Arrangement("step-free", stepFree(accessibility), "VIS-12"));
    }
    if (needs.hearingLoop()) {
      boolean there = accessibility != null && accessibility.hearingLoop();
      arranged.add(
          new Arrangement("hearing-loop", there ? "in the hall" : TO_BE_ARRANGED, "VIS-12"));
    }
    if (needs.interpreter() != null) {
      arranged.add(
          new Arrangement(
              "interpreter",
              "flagged before the visit; an interpreter of '%s' guides before and on arrival"
                  .formatted(needs.interpreter()),
              "VIS-11"));
    }
    if (needs.quietArea()) {
      boolean there =
          agreed.halls().stream()
              .anyMatch(one -> one.name().equals(hall) && Boolean.TRUE.equals(one.quietArea()));
      arranged.add(
          new Arrangement(
              "quiet-area",
              there ? "a place in the quiet area of the hall" : TO_BE_ARRANGED,
              "VIS-13"));
    }
    return arranged;
  }

  private static String stepFree(Visiting.@Nullable Accessibility there) {
    if (there != null && Boolean.TRUE.equals(there.alternativeInPlace())) {
      return "the substitute for the stair lift, which is " + there.stairLift();
    }
    return TO_BE_ARRANGED;
  }
}
