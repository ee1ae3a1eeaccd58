package annex.gateway.annexes;

import static annex.gateway.timeline.Steps.aStep;
import static annex.gateway.timeline.Versions.aVersion;
import static org.assertj.core.api.Assertions.assertThat;

import annex.access.View;
import annex.contracts.Area;
import annex.gateway.timeline.AnnexTimeline;
import annex.gateway.timeline.Change;
import annex.gateway.timeline.Heard;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever was heard, in whatever order partitions were read, and whatever compaction has left: a
 * gateway that starts anew gives the same bytes.
 */
class ReplayTest {

  private static final View EVERYTHING = new View(EnumSet.allOf(Area.class), Map.of());
  private static final int PARTITIONS = 3;

  static List<Long> seeds() {
    return new Random(20_261_125).longs(200).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_replay_gives_the_same_bytes(long seed) {
    var random = new Random(seed);
    var sent = sent(random);
    var first = answers(timeline(interleaved(sent, random)));

    assertThat(answers(timeline(interleaved(sent, random)))).isEqualTo(first);
    assertThat(answers(timeline(interleaved(compacted(sent), random)))).isEqualTo(first);
  }

  /** What the services sent, repetitions among it, as it stands in the partitions. */
  private static List<Sent> sent(Random random) {
    var sent = new ArrayList<Sent>();
    sent.add(new Sent("v1", aVersion().get()));
    for (int event = 0; event < 40; event++) {
      var area = List.of(Area.values()).get(random.nextInt(Area.values().length));
      int number = 1 + random.nextInt(4);
      if (!sent.isEmpty() && random.nextInt(4) == 0) {
        sent.add(sent.get(random.nextInt(sent.size())));
      } else if (random.nextBoolean()) {
        sent.add(
            new Sent(
                "v%s%d".formatted(area, number),
                aVersion()
                    .in(area)
                    .number(number)
                    .from("2014-0%d-01".formatted(4 + number / 2))
                    .recordedAt("2014-03-2%dT09:00:00Z".formatted(number))
                    .body("{\"area\":\"%s\",\"n\":[%d,2]}".formatted(area, number))
                    .get()));
      } else {
        int revision = 1 + random.nextInt(2);
        sent.add(
            new Sent(
                "n%s%d%d".formatted(area, number, revision),
                aStep()
                    .in(area)
                    .number(number)
                    .revision(revision)
                    .status(revision == 1 ? "proposed" : "agreed")
                    .get()));
      }
    }
    return placed(sent);
  }

  /** A record of a topic: what it says, under its key. */
  private record Sent(String key, Change change) {}

  private static List<Sent> placed(List<Sent> sent) {
    var offsets = new HashMap<String, Long>();
    var placed = new ArrayList<Sent>();
    for (var record : sent) {
      var partition = "annex.sections-" + Math.floorMod(record.key().hashCode(), PARTITIONS);
      long offset = offsets.merge(partition, 1L, Long::sum);
      var at = Instant.parse("2014-05-01T00:00:00Z").plusSeconds(placed.size());
      placed.add(new Sent(record.key(), record.change().at(new Heard(at, partition, offset))));
    }
    return placed;
  }

  /** The latest of each key. */
  private static List<Sent> compacted(List<Sent> sent) {
    var latest = new LinkedHashMap<String, Sent>();
    sent.forEach(record -> latest.put(record.key(), record));
    return List.copyOf(latest.values());
  }

  /** The partitions read by turns that nobody foresees, each in its order. */
  private static List<Change> interleaved(List<Sent> records, Random random) {
    var turns = new HashMap<Sent, Integer>();
    var last = new HashMap<String, Integer>();
    for (var record : records) {
      var partition = record.change().heard().partition();
      turns.put(record, last.merge(partition, random.nextInt(50), Integer::sum));
    }
    return records.stream().sorted(Comparator.comparing(turns::get)).map(Sent::change).toList();
  }

  private static AnnexTimeline timeline(List<Change> heard) {
    var timeline = new AnnexTimeline();
    heard.forEach(timeline::hear);
    return timeline;
  }

  private static List<String> answers(AnnexTimeline timeline) {
    var annex = timeline.annex("WMI").orElseThrow();
    var questions = new ArrayList<Question>();
    questions.add(new HistoryQuery(null, new Stretch(0, 200)));
    for (int month = 3; month <= 7; month++) {
      var date = LocalDate.of(2014, month, 1);
      questions.add(new AnnexQuery(date, null));
      questions.add(new AnnexQuery(date, Instant.parse("2014-03-22T09:00:00Z")));
      questions.add(new DiffQuery(LocalDate.of(2014, 4, 1), date, null));
    }
    return questions.stream()
        .map(question -> new String(question.answer(annex, EVERYTHING), StandardCharsets.UTF_8))
        .toList();
  }
}
