package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency that works with families.
 *
 * @param name of the agency
 * @param role what it does here
 * @param prisonsServed how many, or null
 * @param areas where it works
 * @param services that it offers
 */
public record PartnerAgency(
    String name,
    String role,
    @Nullable Integer prisonsServed,
    List<String> areas,
    List<String> services) {
  public PartnerAgency {
    Fields.check()
        .text("name", name)
        .text("role", role)
        .notNegative("prisonsServed", prisonsServed)
        .texts("areas", areas)
        .texts("services", services)
        .orRefuse();
    areas = List.copyOf(areas);
    services = List.copyOf(services);
  }
}
