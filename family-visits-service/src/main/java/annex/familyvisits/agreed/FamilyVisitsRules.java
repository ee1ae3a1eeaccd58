package annex.familyvisits.agreed;

import annex.commissioning.body.Rule;
import annex.commissioning.body.Rule.Breaches;
import java.util.List;

/**
 * The rules that a family visits body must keep: those that the source itself keeps. What it says
 * twice and differently, of video capacity (VIS-5) and of who is care experienced (VIS-31), stands
 * as printed.
 */
public final class FamilyVisitsRules {

  /** All of them, in the order in which they are reported. */
  public static final List<Rule<FamilyVisitsSection>> ALL =
      List.of(
          new Rule<>(
              "VIS-5",
              "A hall that holds video visits has booths for them.",
              FamilyVisitsRules::videoVisitsHaveBooths),
          new Rule<>(
              "VIS-32",
              "The steps of the process for care experienced people count from 1.",
              FamilyVisitsRules::stepsCountFromOne));

  private FamilyVisitsRules() {}

  private static void videoVisitsHaveBooths(FamilyVisitsSection body, Breaches breaches) {
    for (int index = 0; index < body.halls().size(); index++) {
      var hall = body.halls().get(index);
      var visits = hall.videoVisitsPerDay();
      if (visits != null && visits > 0 && hall.booths() == 0) {
        breaches.add(
            "/halls/%d/videoVisitsPerDay".formatted(index),
            "is %d, but the hall has no booths".formatted(visits));
      }
    }
  }

  private static void stepsCountFromOne(FamilyVisitsSection body, Breaches breaches) {
    var careExperienced = body.careExperienced();
    if (careExperienced == null) {
      return;
    }
    var process = careExperienced.process();
    for (int index = 0; index < process.size(); index++) {
      int step = process.get(index).step();
      if (step != index + 1) {
        breaches.add(
            "/careExperienced/process/%d/step".formatted(index),
            "is %d, but must be %d".formatted(step, index + 1));
      }
    }
  }
}
