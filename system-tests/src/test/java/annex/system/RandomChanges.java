package annex.system;

import static org.assertj.core.api.Assertions.assertThat;

import annex.test.Api;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Both parties changing sections in whatever order: proposals of future dates and corrections of
 * the same date, on the last version and on older ones, and every step, also where it is refused.
 */
final class RandomChanges {

  private static final LocalDate FUTURE = LocalDate.of(2040, 1, 1);

  /** What each area can be changed in; the figure tells one change from another. */
  private static final Map<String, String> PATCHES =
      Map.of(
          "capacity", "{\"capacity\":{\"operationalCapacity\":10%02d}}",
          "family-visits", "{\"visiting\":{\"closedVisits\":\"C%d\"}}",
          "metrics", "{\"masterRecord\":\"M%d\"}");

  private static final List<String> STEPS =
      List.of("agreement", "agreement", "rejection", "withdrawal");

  private final Api provider;
  private final Api commissioner;
  private final List<String> establishments;
  private final Random random;
  private final Map<Integer, Integer> answers = new HashMap<>();

  RandomChanges(Api provider, Api commissioner, List<String> establishments, long seed) {
    this.provider = provider;
    this.commissioner = commissioner;
    this.establishments = establishments;
    this.random = new Random(seed);
  }

  static List<String> areas() {
    return PATCHES.keySet().stream().sorted().toList();
  }

  /** How often each status was answered. */
  Map<Integer, Integer> answers() {
    return answers;
  }

  /** So many acts of anybody, one after the other. */
  void happen(int acts) {
    for (int act = 0; act < acts; act++) {
      var area = areas().get(random.nextInt(areas().size()));
      var establishment = establishments.get(random.nextInt(establishments.size()));
      var path = "/%s/establishments/%s".formatted(area, establishment);
      var answer = random.nextInt(5) < 2 ? propose(area, path) : takeStep(path);
      assertThat(answer.status()).as(answer.body()).isIn(200, 201, 404, 409, 422);
      answers.merge(answer.status(), 1, Integer::sum);
    }
  }

  private Api.Answer propose(String area, String path) {
    var last = provider.get(path + "/section/versions?size=1").at("/items/0");
    int base = Math.max(1, last.path("version").asInt() - random.nextInt(5) / 4);
    var date = LocalDate.parse(last.path("effectiveFrom").asString());
    var from =
        date.isBefore(FUTURE)
            ? FUTURE.plusDays(random.nextInt(3))
            : date.plusDays(random.nextInt(4) - 1);
    return anybody()
        .post(
            path + "/notices-of-change",
            """
            {"baseVersion":%d,"effectiveFrom":"%s","reason":"Why","certificationReference":"CC/1",\
            "patch":%s}\
            """
                .formatted(
                    base,
                    from,
                    Objects.requireNonNull(PATCHES.get(area)).formatted(random.nextInt(100))));
  }

  private Api.Answer takeStep(String path) {
    var open = new ArrayList<Integer>();
    provider
        .get(path + "/notices-of-change?status=proposed&size=20")
        .at("/items")
        .forEach(notice -> open.add(notice.path("number").asInt()));
    int number = open.isEmpty() ? 1 : open.get(random.nextInt(open.size()));
    var step = STEPS.get(random.nextInt(STEPS.size()));
    return anybody().post("%s/notices-of-change/%d/%s".formatted(path, number, step), "{}");
  }

  private Api anybody() {
    return random.nextBoolean() ? provider : commissioner;
  }
}
