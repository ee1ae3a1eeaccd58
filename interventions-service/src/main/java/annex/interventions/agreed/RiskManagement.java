package annex.interventions.agreed;

import annex.chassis.check.Fields;

/**
 * How people of a level of risk are managed, whatever their OGRS band is (INT-48).
 *
 * @param rosh risk of serious harm
 * @param approach in our own words
 */
public record RiskManagement(Rosh rosh, String approach) {

  public RiskManagement {
    Fields.check().present("rosh", rosh).text("approach", approach).orRefuse();
  }

  /** Levels of the risk of serious harm, as the table groups them. */
  public enum Rosh {
    ALL,
    MEDIUM,
    HIGH_OR_VERY_HIGH
  }
}
