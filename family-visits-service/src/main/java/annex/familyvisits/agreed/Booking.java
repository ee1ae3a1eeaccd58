package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How visits are booked.
 *
 * @param telephone when the booking line is open, or null (VIS-8)
 * @param online where else, or null
 * @param timesPublished where visit times are found, or null
 * @param videoSteps what must be done before a video visit is booked, in order (VIS-9)
 */
public record Booking(
    @Nullable Telephone telephone,
    @Nullable String online,
    @Nullable String timesPublished,
    List<String> videoSteps) {

  public Booking {
    Fields.check()
        .optionalText("online", online)
        .optionalText("timesPublished", timesPublished)
        .texts("videoSteps", videoSteps)
        .orRefuse();
    videoSteps = List.copyOf(videoSteps);
  }

  /**
   * When the booking line is open: on these days, each once, from a time to a later one (VIS-8).
   */
  public record Telephone(List<DayOfWeek> days, LocalTime from, LocalTime to) {
    public Telephone {
      Fields.check()
          .rows("days", days)
          .distinct("days", days, Function.identity(), "VIS-8")
          .present("from", from)
          .present("to", to)
          .is("to", to, time -> from == null || from.isBefore(time), "must be after from", "VIS-8")
          .orRefuse();
      days = List.copyOf(days);
    }
  }
}
