package annex.contracts;

import java.util.Arrays;
import java.util.Optional;

/** One of the five areas of an annex. Its code is the name of its path, topic and module. */
public enum Area {
  CAPACITY("capacity"),
  INTERVENTIONS("interventions"),
  ACTIVITIES("activities"),
  FAMILY_VISITS("family-visits"),
  METRICS("metrics");

  private final String code;

  Area(String code) {
    this.code = code;
  }

  /** The name on the wire, such as {@code family-visits}. */
  public String code() {
    return code;
  }

  /** The area with this code, if there is one. */
  public static Optional<Area> of(String code) {
    return Arrays.stream(values()).filter(area -> area.code.equals(code)).findFirst();
  }

  @Override
  public String toString() {
    return code;
  }
}
