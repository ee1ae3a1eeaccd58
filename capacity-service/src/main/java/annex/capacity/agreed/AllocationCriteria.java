package annex.capacity.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Table 2b: who may be allocated. A restriction that is not recorded here does not count (CAP-4).
 * Every criterion keeps the statements as printed, also where they contradict each other.
 */
public record AllocationCriteria(
    Criterion gender,
    Age age,
    Criterion securityCategory,
    Criterion sentenceStatus,
    SentenceLength sentenceLength,
    Criterion offenceType,
    Criterion nationality) {

  public AllocationCriteria {
    Fields.check()
        .present("gender", gender)
        .present("age", age)
        .present("securityCategory", securityCategory)
        .present("sentenceStatus", sentenceStatus)
        .present("sentenceLength", sentenceLength)
        .present("offenceType", offenceType)
        .present("nationality", nationality)
        .orRefuse();
  }

  /**
   * A criterion with a list of what is allowed (CAP-7, CAP-9, CAP-10, CAP-12).
   *
   * @param statements as printed
   * @param restricted whether it restricts allocation; null where the statements disagree
   * @param allowed codes of what is allowed; empty where nothing is restricted
   */
  public record Criterion(
      List<String> statements, @Nullable Boolean restricted, List<String> allowed) {
    public Criterion {
      Fields.check()
          .texts("statements", statements)
          .rows("allowed", allowed)
          .each("allowed", allowed, Notation.CODE, "MALE")
          .orRefuse();
      statements = List.copyOf(statements);
      allowed = List.copyOf(allowed);
    }
  }

  /**
   * The criterion of age (CAP-8).
   *
   * @param adultMinimumAge age in years from which a person is an adult here
   * @param starredUpYoungAdults younger people that may be held by agreement, or null
   */
  public record Age(
      List<String> statements,
      @Nullable Boolean restricted,
      Integer adultMinimumAge,
      @Nullable YoungAdults starredUpYoungAdults) {
    public Age {
      Fields.check()
          .texts("statements", statements)
          .present("adultMinimumAge", adultMinimumAge)
          .notNegative("adultMinimumAge", adultMinimumAge, "CAP-8")
          .orRefuse();
      statements = List.copyOf(statements);
    }
  }

  /**
   * Young adults treated as adult prisoners. The printed ranges may meet (21 in both).
   *
   * @param minimumAge in years
   * @param maximumAge in years, not below the minimum
   * @param agreementOf whose agreement each of them needs
   */
  public record YoungAdults(Integer minimumAge, Integer maximumAge, String agreementOf) {
    public YoungAdults {
      Fields.check()
          .present("minimumAge", minimumAge)
          .notNegative("minimumAge", minimumAge, "CAP-8")
          .present("maximumAge", maximumAge)
          .is(
              "maximumAge",
              maximumAge,
              age -> minimumAge == null || age >= minimumAge,
              "must not be below minimumAge",
              "CAP-8")
          .text("agreementOf", agreementOf)
          .orRefuse();
    }
  }

  /**
   * The criterion of sentence length (CAP-11).
   *
   * @param minimumYears of a determinate sentence, or null
   */
  public record SentenceLength(
      List<String> statements, @Nullable Boolean restricted, @Nullable Integer minimumYears) {
    public SentenceLength {
      Fields.check()
          .texts("statements", statements)
          .notNegative("minimumYears", minimumYears, "CAP-11")
          .orRefuse();
      statements = List.copyOf(statements);
    }
  }
}
