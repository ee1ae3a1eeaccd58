package annex.activities.agreed;

import annex.chassis.check.Fields;

/**
 * Where the people are, as printed. The parts need not make the total: in the annex of 2014-15 they
 * do not (CAP-18).
 *
 * @param employed people with a place
 * @param unfit people who cannot work
 * @param retired people above retirement age
 * @param unemployed people without a place
 * @param total as printed
 */
public record Headcount(
    Integer employed, Integer unfit, Integer retired, Integer unemployed, Integer total) {
  public Headcount {
    Fields.check()
        .present("employed", employed)
        .notNegative("employed", employed, "CAP-18")
        .present("unfit", unfit)
        .notNegative("unfit", unfit, "CAP-18")
        .present("retired", retired)
        .notNegative("retired", retired, "CAP-18")
        .present("unemployed", unemployed)
        .notNegative("unemployed", unemployed, "CAP-18")
        .present("total", total)
        .notNegative("total", total, "CAP-18")
        .orRefuse();
  }
}
