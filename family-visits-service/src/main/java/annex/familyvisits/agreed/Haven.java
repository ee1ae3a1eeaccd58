package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit for elderly and disabled people (CAP-22).
 *
 * @param name of the unit
 * @param beds that it has
 * @param servedGroup whom it is for, or null
 * @param staffTraining what its staff are trained in
 * @param allStaffTrained whether all are, or null
 * @param hub where its people meet others, or null
 */
public record Haven(
    String name,
    Integer beds,
    @Nullable String servedGroup,
    List<String> staffTraining,
    @Nullable Boolean allStaffTrained,
    @Nullable Hub hub) {

  public Haven {
    Fields.check()
        .text("name", name)
        .present("beds", beds)
        .notNegative("beds", beds, "CAP-22")
        .optionalText("servedGroup", servedGroup)
        .texts("staffTraining", staffTraining)
        .orRefuse();
    staffTraining = List.copyOf(staffTraining);
  }

  /** A meeting place and the organisations that come there. */
  public record Hub(String name, List<String> organisations) {
    public Hub {
      Fields.check().text("name", name).texts("organisations", organisations).orRefuse();
      organisations = List.copyOf(organisations);
    }
  }
}
