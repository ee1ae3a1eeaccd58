package annex.gateway.annexes;

import annex.access.View;
import annex.contracts.Area;
import annex.contracts.IsoText;
import annex.gateway.timeline.Annex;
import annex.gateway.timeline.NoticeStep;
import annex.gateway.timeline.RecordedVersion;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for every section version and every Notice of Change, in the order in which they were
 * recorded.
 *
 * @param area whose alone, or null for all
 * @param stretch of the list
 */
record HistoryQuery(@Nullable Area area, Stretch stretch) implements Question {

  /** A Notice of Change stands before the version that it led to, also within a millisecond. */
  private static final Comparator<Entry> BY_TIME =
      Comparator.comparing(Entry::recordedAt)
          .thenComparing(Entry::area)
          .thenComparing(entry -> entry instanceof Entry.Version)
          .thenComparingInt(Entry::number);

  /** A row of the history. */
  private sealed interface Entry {

    Instant recordedAt();

    Area area();

    int number();

    record Version(RecordedVersion version) implements Entry {

      @Override
      public Instant recordedAt() {
        return version.recordedAt();
      }

      @Override
      public Area area() {
        return version.area();
      }

      @Override
      public int number() {
        return version.number();
      }
    }

    record Notice(NoticeStep notice) implements Entry {

      @Override
      public Instant recordedAt() {
        return notice.proposedAt();
      }

      @Override
      public Area area() {
        return notice.area();
      }

      @Override
      public int number() {
        return notice.number();
      }
    }
  }

  @Override
  public byte[] answer(Annex annex, View view) {
    var entries = entries(annex, view);
    var json = new JsonText(4096);
    json.raw("{\"establishmentId\":").text(annex.establishment()).raw(",\"items\":[");
    var separator = "";
    for (var entry : stretch.of(entries)) {
      json.raw(separator).raw("{\"kind\":");
      switch (entry) {
        case Entry.Version(RecordedVersion version) -> version(json, version);
        case Entry.Notice(NoticeStep notice) ->
            json.text("notice-of-change")
                .raw(",\"recordedAt\":")
                .text(IsoText.of(notice.proposedAt()))
                .raw(",")
                .members(NoticeText.of(notice, view.of(notice.area())));
      }
      json.raw("}");
      separator = ",";
    }
    return json.raw("],\"page\":").raw(stretch.told(entries.size())).raw("}").bytes();
  }

  private List<Entry> entries(Annex annex, View view) {
    return Arrays.stream(Area.values())
        .filter(one -> view.shows(one) && (area == null || area == one))
        .<Entry>flatMap(one ->
            Stream.concat(
                annex.versions(one).stream().map(Entry.Version::new),
                annex.notices(one).stream().map(Entry.Notice::new)))
        .sorted(BY_TIME)
        .toList();
  }

  private static void version(JsonText json, RecordedVersion version) {
    json.text("section-version");
    json.raw(",\"recordedAt\":").text(IsoText.of(version.recordedAt()));
    json.raw(",\"establishmentId\":").text(version.establishment());
    json.raw(",\"area\":").text(version.area());
    json.raw(",\"version\":").raw(Integer.toString(version.number()));
    json.raw(",\"effectiveFrom\":").text(version.effectiveFrom());
    json.raw(",\"noticeOfChange\":").raw(String.valueOf(version.noticeOfChange()));
  }
}
