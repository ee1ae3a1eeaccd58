package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Contact between visits.
 *
 * @param inCellTelephone or null (VIS-17)
 * @param email the service that carries it, or null
 * @param freeLetters or null (VIS-18)
 * @param selfie the scheme by which pictures are sent, or null
 */
public record Contact(
    @Nullable InCellTelephone inCellTelephone,
    @Nullable String email,
    @Nullable FreeLetters freeLetters,
    @Nullable String selfie) {

  public Contact {
    Fields.check().optionalText("email", email).optionalText("selfie", selfie).orRefuse();
  }

  /**
   * Telephones in cells (VIS-17).
   *
   * @param from first time of day for calls
   * @param to last time of day, after the first
   * @param coverage who has one, or null
   * @param worksLike whose rules it follows, or null
   * @param duringLockdown whether it works then, or null
   */
  public record InCellTelephone(
      LocalTime from,
      LocalTime to,
      @Nullable String coverage,
      @Nullable String worksLike,
      @Nullable Boolean duringLockdown) {
    public InCellTelephone {
      Fields.check()
          .present("from", from)
          .present("to", to)
          .is("to", to, time -> from == null || from.isBefore(time), "must be after from", "VIS-17")
          .optionalText("coverage", coverage)
          .optionalText("worksLike", worksLike)
          .orRefuse();
    }
  }

  /**
   * Letters that cost nothing (VIS-18).
   *
   * @param perWeek how many
   * @param issueDay on which they are given out, or null
   * @param includes what is given, or null
   * @param additional what more letters cost, or null
   */
  public record FreeLetters(
      Integer perWeek,
      @Nullable DayOfWeek issueDay,
      @Nullable String includes,
      @Nullable String additional) {
    public FreeLetters {
      Fields.check()
          .present("perWeek", perWeek)
          .notNegative("perWeek", perWeek, "VIS-18")
          .optionalText("includes", includes)
          .optionalText("additional", additional)
          .orRefuse();
    }
  }
}
