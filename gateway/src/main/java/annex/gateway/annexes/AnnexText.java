package annex.gateway.annexes;

import annex.access.View;
import annex.contracts.Area;
import annex.contracts.IsoText;
import annex.gateway.timeline.ConsolidatedAnnex;
import annex.gateway.timeline.RecordedVersion;
import java.util.Arrays;
import java.util.Iterator;

/** Writes a consolidated annex as JSON. */
final class AnnexText {

  private static final int PER_SECTION = 300;

  private AnnexText() {}

  /**
   * The text.
   *
   * @param view what whoever asks may see; areas that it does not show are named as withheld
   */
  static byte[] of(ConsolidatedAnnex annex, View view) {
    var json = new JsonText(expected(annex));
    var title = annex.title();
    json.raw("{\"establishmentId\":").text(annex.establishment());
    json.raw(",\"name\":").text(title.map(RecordedVersion.Title::name).orElse(null));
    json.raw(",\"region\":").text(title.map(RecordedVersion.Title::region).orElse(null));
    json.raw(",\"asOf\":").text(annex.asOf());
    json.raw(",\"knownAt\":").text(annex.knownAt());
    json.raw(",\"missing\":[");
    separated(json, annex.missing().stream().filter(view::shows).iterator());
    json.raw("],\"withheld\":[");
    separated(json, Arrays.stream(Area.values()).filter(area -> !view.shows(area)).iterator());
    json.raw("],\"sections\":{");
    var separator = "";
    for (var section : annex.sections().entrySet()) {
      if (!view.shows(section.getKey())) {
        continue;
      }
      json.raw(separator);
      section(json, section.getKey(), section.getValue(), view);
      separator = ",";
    }
    return json.raw("}}").bytes();
  }

  private static void section(
      JsonText json, Area area, ConsolidatedAnnex.Section section, View view) {
    var version = section.version();
    json.text(area).raw(":{\"version\":").raw(Integer.toString(version.number()));
    json.raw(",\"effectiveFrom\":").text(version.effectiveFrom());
    json.raw(",\"recordedAt\":").text(IsoText.of(version.recordedAt()));
    json.raw(",\"noticeOfChange\":").raw(String.valueOf(version.noticeOfChange()));
    json.raw(",\"lastHeardAt\":").text(IsoText.of(section.lastHeardAt()));
    json.raw(",\"body\":").raw(view.of(area).prune(version.body().unpack()));
    json.raw(",\"delivery\":");
    // A summary has a shape of its own: where anything of the body is withheld, so is all of it.
    if (section.delivery() == null || !view.of(area).pointers().isEmpty()) {
      json.raw("null");
    } else {
      json.raw(section.delivery().summary().unpack());
    }
    json.raw("}");
  }

  private static void separated(JsonText json, Iterator<Area> areas) {
    while (areas.hasNext()) {
      json.text(areas.next()).raw(areas.hasNext() ? "," : "");
    }
  }

  private static int expected(ConsolidatedAnnex annex) {
    int expected = PER_SECTION;
    for (var section : annex.sections().values()) {
      expected += PER_SECTION + section.version().body().length();
      expected += section.delivery() == null ? 0 : section.delivery().summary().length();
    }
    return expected;
  }
}
