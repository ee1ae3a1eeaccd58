package annex.capacity.difference;

/**
 * What a figure says.
 *
 * @param kind of figure, by which it has its threshold
 * @param code as others see it, such as {@code operational-capacity}, {@code population/total},
 *     {@code population/rows/RECALLEES} or {@code split-site/ORDINARY_CATEGORY_C}
 */
public record Subject(Kind kind, String code) {

  /** Certified normal accommodation. */
  static final Subject CERTIFIED_NORMAL_ACCOMMODATION =
      new Subject(Kind.CERTIFIED, "certified-normal-accommodation");

  /** Operational capacity. */
  static final Subject OPERATIONAL_CAPACITY = new Subject(Kind.CERTIFIED, "operational-capacity");

  /** All people. */
  static final Subject POPULATION = new Subject(Kind.POPULATION_TOTAL, "population/total");

  /** Kinds of figures. */
  public enum Kind {
    /** Capacity, which a cell certificate certifies. */
    CERTIFIED("CAP-3"),

    /** All people, whom a population count counts. */
    POPULATION_TOTAL("CAP-6"),

    /** The people of a row of table 2d or of a part of table 2c. */
    POPULATION_ROW("CAP-6");

    private final String rule;

    Kind(String rule) {
      this.rule = rule;
    }

    /** The rule that asks for a Notice of Change where the figures differ materially. */
    public String rule() {
      return rule;
    }
  }

  static Subject row(String segment) {
    return new Subject(Kind.POPULATION_ROW, "population/rows/" + segment);
  }

  static Subject part(String group) {
    return new Subject(Kind.POPULATION_ROW, "split-site/" + group);
  }

  @Override
  public String toString() {
    return code;
  }
}
