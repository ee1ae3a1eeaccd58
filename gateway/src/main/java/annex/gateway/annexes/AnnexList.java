package annex.gateway.annexes;

import annex.access.Caller;
import annex.access.Establishments;
import annex.contracts.Area;
import annex.contracts.UkTime;
import annex.contracts.problem.CommonProblem;
import annex.gateway.problem.Refused;
import annex.gateway.timeline.AnnexTimeline;
import annex.gateway.timeline.ConsolidatedAnnex;
import annex.gateway.timeline.RecordedVersion;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The list of establishments whose annex is known. */
final class AnnexList {

  private static final int USUAL = 50;
  private static final int LARGEST = 200;

  private final AnnexTimeline timeline;
  private final Clock clock;

  AnnexList(AnnexTimeline timeline, Clock clock) {
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * The page that is asked for by {@code region}, {@code page} and {@code size}.
   *
   * @param caller who sees nothing but what it may know of
   */
  byte[] page(MultiValueMap<String, String> parameters, Caller caller) {
    int number = number(parameters.getFirst("page"), "page", 0, 0, Integer.MAX_VALUE);
    int size = number(parameters.getFirst("size"), "size", USUAL, 1, LARGEST);
    var rows = rows(parameters.getFirst("region"), caller.establishments());
    var json = new JsonText(512);
    json.raw("{\"items\":[");
    var separator = "";
    for (var row : rows.stream().skip((long) number * size).limit(size).toList()) {
      json.raw(separator);
      row(json, row, caller.readable());
      separator = ",";
    }
    return json.raw(
            "],\"page\":{\"number\":%d,\"size\":%d,\"totalElements\":%d,\"totalPages\":%d}}"
                .formatted(number, size, rows.size(), Math.ceilDiv(rows.size(), size)))
        .bytes();
  }

  private List<ConsolidatedAnnex> rows(@Nullable String region, Establishments known) {
    var today = UkTime.today(clock);
    return timeline.annexes().stream()
        .filter(annex -> known.cover(annex.establishment()))
        .map(annex -> annex.read(today, null))
        .filter(annex -> region == null || region.equals(region(annex)))
        .toList();
  }

  private static void row(JsonText json, ConsolidatedAnnex annex, Set<Area> visible) {
    json.raw("{\"id\":").text(annex.establishment());
    json.raw(",\"name\":").text(annex.title().map(RecordedVersion.Title::name).orElse(null));
    json.raw(",\"region\":").text(region(annex));
    json.raw(",\"sections\":[").raw(codes(annex.sections().keySet(), visible));
    json.raw("],\"missing\":[").raw(codes(annex.missing(), visible)).raw("]}");
  }

  private static @Nullable String region(ConsolidatedAnnex annex) {
    return annex.title().map(RecordedVersion.Title::region).orElse(null);
  }

  private static String codes(Collection<Area> areas, Set<Area> visible) {
    return String.join(
        ",",
        areas.stream().filter(visible::contains).map(area -> '"' + area.code() + '"').toList());
  }

  private static int number(@Nullable String text, String name, int usual, int least, int most) {
    if (text == null) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw invalid(name, least, most);
    }
    throw invalid(name, least, most);
  }

  private static Refused invalid(String name, int least, int most) {
    return new Refused(
        CommonProblem.PARAMETER_INVALID,
        "The parameter '%s' must be a number from %d to %d.".formatted(name, least, most));
  }
}
