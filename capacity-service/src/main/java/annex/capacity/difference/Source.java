package annex.capacity.difference;

import java.time.LocalDate;

/**
 * Where an actual figure comes from.
 *
 * @param kind of record
 * @param reference of the certificate; day and number of the count, such as {@code 2026-11-24/1}
 * @param asAt the date from which the certificate holds, or the day of the count
 */
public record Source(Kind kind, String reference, LocalDate asAt) {

  /** Kinds of records. */
  public enum Kind {
    /** A cell certificate. */
    CELL_CERTIFICATE("cell-certificate"),

    /** A population count. */
    POPULATION_COUNT("population-count");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As others see it. */
    public String code() {
      return code;
    }
  }
}
