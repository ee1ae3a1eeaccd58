package annex.familyvisits.entitlement.web;

import annex.familyvisits.entitlement.Circumstances;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The circumstances of a prisoner as they are read. */
@JsonInclude
record CircumstancesView(
    String prisoner,
    int revision,
    @Nullable String incentiveLevel,
    boolean familyAbroad,
    String replacement,
    List<String> familyInUk,
    boolean receivesNoVisits,
    boolean familyDoesNotTravel,
    boolean childrenSupervised,
    boolean closedVisitsOnly) {

  static CircumstancesView of(Circumstances circumstances) {
    return new CircumstancesView(
        circumstances.prisoner().value(),
        circumstances.revision(),
        circumstances.incentiveLevel(),
        circumstances.familyAbroad(),
        WriteCircumstances.code(circumstances.replacement()),
        circumstances.familyInUk().stream().map(YearMonth::toString).toList(),
        circumstances.receivesNoVisits(),
        circumstances.familyDoesNotTravel(),
        circumstances.childrenSupervised(),
        circumstances.closedVisitsOnly());
  }
}
