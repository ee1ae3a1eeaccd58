package annex.metrics.agreed;

import annex.chassis.check.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service specification of table 7a, where it is mandatory, or 7b, where it is not (GOV-17 to
 * GOV-19).
 *
 * @param number from 1
 * @param name as printed
 * @param mandatory whether it applies to every establishment
 * @param applicable whether it applies here, yes or no
 * @param implementation how it comes into force
 * @param detail of that, as printed, or null
 * @param notes in our own words, or null
 * @param replaces number of the specification that it follows, or null
 * @param replacedBy number of the specification that follows it, or null
 * @param phases of its coming into force; empty where it comes at once
 */
public record ServiceSpecification(
    Integer number,
    String name,
    Boolean mandatory,
    Boolean applicable,
    Implementation implementation,
    @Nullable String detail,
    @Nullable String notes,
    @Nullable Integer replaces,
    @Nullable Integer replacedBy,
    List<Phase> phases) {

  public ServiceSpecification {
    Fields.check()
        .present("number", number)
        .positive("number", number, "GOV-17")
        .text("name", name)
        .present("mandatory", mandatory)
        .present("applicable", applicable)
        .present("implementation", implementation)
        .optionalText("detail", detail)
        .optionalText("notes", notes)
        .positive("replaces", replaces, "GOV-18")
        .positive("replacedBy", replacedBy, "GOV-18")
        .rows("phases", phases)
        .orRefuse();
    phases = List.copyOf(phases);
  }

  /** How a specification comes into force. */
  public enum Implementation {
    EXISTING_IN_FORCE,
    GO_LIVE_APRIL_MAY_2014,
    IN_FORCE_UNTIL_REPLACED,
    PHASED_GO_LIVE
  }

  /**
   * Outputs that go live together.
   *
   * @param outputs numbers of the outputs, as printed
   * @param topic what they are about, or null
   * @param goLive when, as printed
   */
  public record Phase(List<String> outputs, @Nullable String topic, String goLive) {
    public Phase {
      Fields.check()
          .texts("outputs", outputs)
          .optionalText("topic", topic)
          .text("goLive", goLive)
          .orRefuse();
      outputs = List.copyOf(outputs);
    }
  }
}
