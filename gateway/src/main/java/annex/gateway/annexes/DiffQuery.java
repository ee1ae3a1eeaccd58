package annex.gateway.annexes;

import annex.access.View;
import annex.contracts.Area;
import annex.contracts.change.Difference;
import annex.contracts.change.Differences;
import annex.gateway.timeline.Annex;
import annex.gateway.timeline.ConsolidatedAnnex;
import annex.gateway.timeline.RecordedVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Asks how an annex differs between two dates, section by section and value by value.
 *
 * @param from the earlier date; or the later one, to see what was
 * @param to the later date
 * @param knownAt the moment whose knowledge is compared, null for now
 */
record DiffQuery(LocalDate from, LocalDate to, @Nullable Instant knownAt) implements Question {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public byte[] answer(Annex annex, View view) {
    var before = annex.read(from, knownAt);
    var after = annex.read(to, knownAt);
    var json = new JsonText(4096);
    json.raw("{\"establishmentId\":").text(annex.establishment());
    json.raw(",\"from\":").text(from);
    json.raw(",\"to\":").text(to);
    json.raw(",\"knownAt\":").text(knownAt);
    json.raw(",\"sections\":{");
    var separator = "";
    for (var area : Area.values()) {
      var earlier = version(before, area);
      var later = version(after, area);
      if (view.shows(area) && (earlier != null || later != null)) {
        json.raw(separator).text(area).raw(":{\"from\":");
        version(json, earlier);
        json.raw(",\"to\":");
        version(json, later);
        json.raw(",\"changes\":[");
        changes(json, changes(earlier, later, area, view));
        json.raw("]}");
        separator = ",";
      }
    }
    return json.raw("}}").bytes();
  }

  private static @Nullable RecordedVersion version(ConsolidatedAnnex annex, Area area) {
    var section = annex.sections().get(area);
    return section == null ? null : section.version();
  }

  private static List<Difference> changes(
      @Nullable RecordedVersion earlier, @Nullable RecordedVersion later, Area area, View view) {
    if (earlier != null && later != null && earlier.number() == later.number()) {
      return List.of();
    }
    var withheld = view.of(area);
    return Differences.between(body(earlier), body(later)).stream()
        .filter(change -> !withheld.covers(change.pointer()))
        .toList();
  }

  private static JsonNode body(@Nullable RecordedVersion version) {
    return version == null ? MissingNode.getInstance() : JSON.readTree(version.body().unpack());
  }

  private static void version(JsonText json, @Nullable RecordedVersion version) {
    if (version == null) {
      json.raw("null");
      return;
    }
    json.raw("{\"version\":").raw(Integer.toString(version.number()));
    json.raw(",\"effectiveFrom\":").text(version.effectiveFrom());
    json.raw(",\"noticeOfChange\":").raw(String.valueOf(version.noticeOfChange())).raw("}");
  }

  private static void changes(JsonText json, List<Difference> changes) {
    var separator = "";
    for (var change : changes) {
      json.raw(separator).raw("{\"pointer\":").text(change.pointer());
      if (change.before() != null) {
        json.raw(",\"before\":").raw(change.before());
      }
      if (change.after() != null) {
        json.raw(",\"after\":").raw(change.after());
      }
      json.raw("}");
      separator = ",";
    }
  }
}
