package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A service for families, or for people without visits (VIS-14).
 *
 * @param service its name
 * @param provider who brings it, or null
 * @param description in our own words, or null
 * @param arrangement how it comes here, or null where that is not stated
 * @param status whether it is there already
 * @param source which document says so, or null
 */
public record FamilyService(
    String service,
    @Nullable String provider,
    @Nullable String description,
    @Nullable Arrangement arrangement,
    Status status,
    @Nullable String source) {

  public FamilyService {
    Fields.check()
        .text("service", service)
        .optionalText("provider", provider)
        .optionalText("description", description)
        .present("status", status)
        .optionalText("source", source)
        .orRefuse();
  }

  /** Whether a service is there. */
  public enum Status {
    IN_PLACE,
    TO_BE_DEVELOPED
  }
}
