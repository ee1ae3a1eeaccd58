package annex.activities.agreed;

import annex.chassis.check.Fields;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A row of table 7d: hours that a service specification asks for and those agreed here (ACT-13 to
 * ACT-15).
 *
 * @param specification that asks for them
 * @param row of the specification, from 0, or null
 * @param output what the hours are spent on
 * @param minimum what the specification asks for
 * @param agreed what is agreed here
 * @param aboveMinimum whether more is agreed than asked for; null where the minimum is not known
 * @param rationale why more is agreed, or null where none is needed
 */
public record DeliveryHours(
    String specification,
    @Nullable Integer row,
    String output,
    Minimum minimum,
    Agreed agreed,
    @Nullable Boolean aboveMinimum,
    @Nullable String rationale) {

  private static final Duration WEEK = Duration.ofDays(7);

  public DeliveryHours {
    Fields.check()
        .text("specification", specification)
        .notNegative("row", row)
        .text("output", output)
        .present("minimum", minimum)
        .present("agreed", agreed)
        .optionalText("rationale", rationale)
        .orRefuse();
  }

  /** The span that hours are counted in. */
  public enum Per {
    DAY,
    WEEK
  }

  /**
   * What the specification asks for.
   *
   * @param duration at least so much, or null where it is not printed
   * @param per day or week
   * @param setBy where the minimum is set, or null
   */
  public record Minimum(@Nullable Duration duration, Per per, @Nullable String setBy) {
    public Minimum {
      Times.within(Fields.check(), "duration", duration, WEEK)
          .present("per", per)
          .optionalText("setBy", setBy)
          .orRefuse();
    }
  }

  /**
   * What is agreed here.
   *
   * @param duration so much, or null where nothing is agreed
   * @param per day or week
   */
  public record Agreed(@Nullable Duration duration, Per per) {
    public Agreed {
      Times.within(Fields.check(), "duration", duration, WEEK).present("per", per).orRefuse();
    }
  }
}
