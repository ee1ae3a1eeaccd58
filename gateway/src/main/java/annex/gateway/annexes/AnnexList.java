package annex.gateway.annexes;

import annex.access.Caller;
import annex.access.Establishments;
import annex.contracts.Area;
import annex.contracts.UkTime;
import annex.gateway.timeline.AnnexTimeline;
import annex.gateway.timeline.ConsolidatedAnnex;
import annex.gateway.timeline.RecordedVersion;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of establishments whose annex is known. */
final class AnnexList {

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
  byte[] page(Parameters parameters, Caller caller) {
    var stretch = parameters.stretch();
    var rows = rows(parameters.text("region"), caller.establishments());
    var json = new JsonText(512);
    json.raw("{\"items\":[");
    var separator = "";
    for (var row : stretch.of(rows)) {
      json.raw(separator);
      row(json, row, caller.readable());
      separator = ",";
    }
    return json.raw("],\"page\":").raw(stretch.told(rows.size())).raw("}").bytes();
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
}
