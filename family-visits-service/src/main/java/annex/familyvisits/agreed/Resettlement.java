package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Meetings before discharge (INT-11).
 *
 * @param meetings by name
 * @param weeksBeforeDischarge when they are held, each above 0
 * @param scope for whom and about what, or null
 * @param agency that helps, or null
 * @param worksWith whom it works with
 */
public record Resettlement(
    List<String> meetings,
    List<Integer> weeksBeforeDischarge,
    @Nullable String scope,
    @Nullable String agency,
    List<String> worksWith) {
  public Resettlement {
    var fields =
        Fields.check()
            .texts("meetings", meetings)
            .rows("weeksBeforeDischarge", weeksBeforeDischarge)
            .optionalText("scope", scope)
            .optionalText("agency", agency)
            .texts("worksWith", worksWith);
    for (int i = 0; weeksBeforeDischarge != null && i < weeksBeforeDischarge.size(); i++) {
      fields.positive("weeksBeforeDischarge/" + i, weeksBeforeDischarge.get(i), "INT-11");
    }
    fields.orRefuse();
    meetings = List.copyOf(meetings);
    weeksBeforeDischarge = List.copyOf(weeksBeforeDischarge);
    worksWith = List.copyOf(worksWith);
  }
}
