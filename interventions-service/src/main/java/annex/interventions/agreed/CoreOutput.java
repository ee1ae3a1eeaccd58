package annex.interventions.agreed;

import annex.chassis.check.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of table 4a: an output of the core offer and the services that bring it about.
 *
 * @param number of the row, from 1
 * @param output as the specification words it
 * @param arrangements the last column as printed; it may be shorter or longer than the services
 * @param services in the order in which they are printed
 */
public record CoreOutput(
    Integer number, String output, List<Arrangement> arrangements, List<CoreService> services) {

  public CoreOutput {
    Fields.check()
        .present("number", number)
        .positive("number", number, null)
        .text("output", output)
        .rows("arrangements", arrangements)
        .rows("services", services)
        .orRefuse();
    arrangements = List.copyOf(arrangements);
    services = List.copyOf(services);
  }

  /** How it is known which arrangement belongs to a service. */
  public enum Basis {
    /** It stands beside the service. */
    STATED,
    /** Services and arrangements are lists of equal length. */
    LIST_ORDER,
    /** It follows from who provides the service. */
    INFERRED
  }

  /**
   * A service of the core offer.
   *
   * @param service its name
   * @param provider who brings it, or null
   * @param description in our own words, or null
   * @param arrangement how it comes here, or null where that cannot be told
   * @param arrangementBasis how that is known; null exactly where the arrangement is
   */
  public record CoreService(
      String service,
      @Nullable String provider,
      @Nullable String description,
      @Nullable Arrangement arrangement,
      @Nullable Basis arrangementBasis) {
    public CoreService {
      var fields =
          Fields.check()
              .text("service", service)
              .optionalText("provider", provider)
              .optionalText("description", description);
      if ((arrangement == null) != (arrangementBasis == null)) {
        fields.refuse("arrangementBasis", "must be given exactly where the arrangement is", null);
      }
      fields.orRefuse();
    }
  }
}
