package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import java.time.DayOfWeek;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Visits by video call.
 *
 * @param location where they are held, or null
 * @param days on which they are held, each once (VIS-6)
 * @param times in words, or null
 * @param eligible who may have them, or null (VIS-3)
 * @param benefits for whom they are made
 * @param capacityStatements how many there can be, as printed; they may contradict each other
 *     (VIS-5)
 * @param capacityChange what changed, or null
 * @param newLaptops bought for them, or null
 * @param feedbackChannels where people say what they think of them
 * @param funerals held by video, or null (VIS-15)
 */
public record VideoVisits(
    @Nullable String location,
    List<DayOfWeek> days,
    @Nullable String times,
    @Nullable String eligible,
    List<String> benefits,
    List<CapacityStatement> capacityStatements,
    @Nullable String capacityChange,
    @Nullable Integer newLaptops,
    List<String> feedbackChannels,
    @Nullable Funerals funerals) {

  public VideoVisits {
    Fields.check()
        .optionalText("location", location)
        .rows("days", days)
        .distinct("days", days, Function.identity(), "VIS-6")
        .optionalText("times", times)
        .optionalText("eligible", eligible)
        .texts("benefits", benefits)
        .rows("capacityStatements", capacityStatements)
        .optionalText("capacityChange", capacityChange)
        .notNegative("newLaptops", newLaptops)
        .texts("feedbackChannels", feedbackChannels)
        .orRefuse();
    days = List.copyOf(days);
    benefits = List.copyOf(benefits);
    capacityStatements = List.copyOf(capacityStatements);
    feedbackChannels = List.copyOf(feedbackChannels);
  }

  /** What a number of visits is counted for. */
  public enum Per {
    HALL,
    ESTABLISHMENT
  }

  /**
   * How many video visits there can be, as one place of the source says (VIS-5).
   *
   * @param statement as printed
   * @param visitsPerDay so many
   * @param per hall or establishment
   * @param daysExcluded without video visits, each once (VIS-6)
   */
  public record CapacityStatement(
      String statement, Integer visitsPerDay, Per per, List<DayOfWeek> daysExcluded) {
    public CapacityStatement {
      Fields.check()
          .text("statement", statement)
          .present("visitsPerDay", visitsPerDay)
          .notNegative("visitsPerDay", visitsPerDay, "VIS-5")
          .present("per", per)
          .rows("daysExcluded", daysExcluded)
          .distinct("daysExcluded", daysExcluded, Function.identity(), "VIS-6")
          .orRefuse();
      daysExcluded = List.copyOf(daysExcluded);
    }
  }

  /** Who lets people attend a funeral by video, how, and on what condition (VIS-15). */
  public record Funerals(String provider, String service, @Nullable String condition) {
    public Funerals {
      Fields.check()
          .text("provider", provider)
          .text("service", service)
          .optionalText("condition", condition)
          .orRefuse();
    }
  }
}
