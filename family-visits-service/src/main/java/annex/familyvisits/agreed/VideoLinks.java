package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import java.util.List;

/**
 * Video links that are no visits.
 *
 * @param uses what they are for, such as courts
 */
public record VideoLinks(List<String> uses) {
  public VideoLinks {
    Fields.check().texts("uses", uses).orRefuse();
    uses = List.copyOf(uses);
  }
}
