package annex.gateway.following;

import static annex.gateway.timeline.Steps.aStep;
import static annex.gateway.timeline.Versions.aVersion;
import static org.assertj.core.api.Assertions.assertThat;

import annex.access.View;
import annex.contracts.Area;
import annex.gateway.timeline.Annex;
import annex.gateway.timeline.AnnexTimeline;
import annex.gateway.timeline.Heard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FollowerTest {

  private static final LocalDate TODAY = LocalDate.of(2014, 9, 20);
  private static final View EVERYTHING = new View(EnumSet.allOf(Area.class), Map.of());

  private final AnnexTimeline timeline = new AnnexTimeline();

  @Test
  void whoever_begins_now_is_told_nothing_of_what_was() {
    timeline.hear(aVersion().get());
    var follower = Follower.fromNowOn(EVERYTHING, annex(), TODAY);

    assertThat(follower.news(annex(), TODAY)).isEmpty();

    timeline.hear(aVersion().in(Area.METRICS).get());
    assertThat(news(follower, TODAY)).containsExactly("section-version metrics 1");
    assertThat(follower.news(annex(), TODAY)).isEmpty();
  }

  @Test
  void whoever_begins_at_the_beginning_is_told_everything() {
    timeline.hear(aVersion().get());
    timeline.hear(aStep().revision(1).get());
    timeline.hear(aStep().revision(3).status("agreed").get());
    timeline.hear(
        aVersion()
            .number(2)
            .recordedAt("2014-09-01T09:00:04Z")
            .heardAt("2014-09-01T09:00:04Z")
            .get());

    assertThat(news(new Follower(EVERYTHING, Position.BEGINNING), TODAY))
        .containsExactly(
            "section-version capacity 1",
            "notice-of-change capacity 1 proposed",
            "notice-of-change capacity 1 agreed",
            "section-version capacity 2");
  }

  @Test
  void whoever_comes_back_goes_on_behind_the_last_event_wherever_it_broke_off() {
    for (int number = 1; number <= 5; number++) {
      timeline.hear(aVersion().number(number).get());
      timeline.hear(aStep().number(number).get());
    }
    var all = new Follower(EVERYTHING, Position.BEGINNING).news(annex(), TODAY);

    for (int told = 1; told <= all.size(); told++) {
      var id = all.get(told - 1).position().id();
      var rest = new Follower(EVERYTHING, Position.of(id).orElseThrow()).news(annex(), TODAY);
      assertThat(rest.stream().map(Follower.Told::news))
          .containsExactlyElementsOf(
              all.subList(told, all.size()).stream().map(Follower.Told::news).toList());
    }
  }

  @Test
  void what_is_heard_late_by_the_clock_but_behind_in_its_partition_is_not_missed() {
    var early = aVersion().number(1).heardAt("2014-03-20T09:00:09Z").get();
    var late = aVersion().number(2).heardAt("2014-03-20T09:00:01Z").get();
    timeline.hear(early);
    timeline.hear(late);
    var beginning = Position.BEGINNING.on(TODAY);
    var first = new Follower(EVERYTHING, beginning).news(annex(), TODAY).getFirst();

    assertThat(news(new Follower(EVERYTHING, first.position()), TODAY))
        .containsExactly("section-version capacity 2");
  }

  @Test
  void the_same_sent_again_is_no_news() {
    timeline.hear(aVersion().get());
    var follower = Follower.fromNowOn(EVERYTHING, annex(), TODAY);
    timeline.hear(
        aVersion()
            .get()
            .at(new Heard(Instant.parse("2014-09-01T00:00:00Z"), "annex.sections-0", 77)));

    assertThat(follower.news(annex(), TODAY)).isEmpty();
  }

  @Test
  void areas_that_are_not_to_be_seen_are_not_spoken_of() {
    timeline.hear(aVersion().get());
    timeline.hear(aVersion().in(Area.METRICS).get());
    timeline.hear(aStep().get());
    var metrics = new View(Set.of(Area.METRICS), Map.of());

    assertThat(news(new Follower(metrics, Position.BEGINNING.on(TODAY)), TODAY))
        .containsExactly("section-version metrics 1");
  }

  @Test
  void a_version_recorded_ahead_of_its_date_is_told_again_when_the_date_has_come() {
    timeline.hear(aVersion().get());
    var follower = Follower.fromNowOn(EVERYTHING, annex(), TODAY);
    timeline.hear(aVersion().number(2).from("2014-10-01").recordedAt("2014-09-20T12:00:00Z").get());
    assertThat(news(follower, TODAY)).containsExactly("section-version capacity 2");

    assertThat(follower.news(annex(), LocalDate.of(2014, 9, 30))).isEmpty();
    assertThat(news(follower, LocalDate.of(2014, 10, 1)))
        .containsExactly("section-in-force capacity 2");
    assertThat(follower.news(annex(), LocalDate.of(2014, 10, 2))).isEmpty();
  }

  @Test
  void whoever_was_away_when_the_date_came_is_told_on_coming_back() {
    timeline.hear(aVersion().get());
    timeline.hear(aVersion().number(2).from("2014-10-01").recordedAt("2014-09-20T12:00:00Z").get());
    var left = Follower.fromNowOn(EVERYTHING, annex(), TODAY).position().id();

    var back = new Follower(EVERYTHING, Position.of(left).orElseThrow());

    assertThat(news(back, LocalDate.of(2014, 11, 1)))
        .containsExactly("section-in-force capacity 2");
  }

  @Test
  void a_version_that_was_corrected_before_its_date_never_comes_into_force() {
    timeline.hear(aVersion().get());
    timeline.hear(aVersion().number(2).from("2014-10-01").recordedAt("2014-09-20T12:00:00Z").get());
    timeline.hear(aVersion().number(3).from("2014-10-01").recordedAt("2014-09-21T12:00:00Z").get());
    var follower = Follower.fromNowOn(EVERYTHING, annex(), LocalDate.of(2014, 9, 30));

    assertThat(news(follower, LocalDate.of(2014, 10, 1)))
        .containsExactly("section-in-force capacity 3");
  }

  private Annex annex() {
    return timeline.annex("WMI").orElseThrow();
  }

  private List<String> news(Follower follower, LocalDate today) {
    return follower.news(annex(), today).stream().map(told -> words(told.news())).toList();
  }

  private static String words(News news) {
    return news.event()
        + switch (news) {
          case News.SectionVersion it -> " %s %d".formatted(it.area(), it.version());
          case News.SectionInForce it ->
              " %s %d".formatted(it.section().area(), it.section().version());
          case News.NoticeOfChange it -> " %s %d %s".formatted(it.area(), it.number(), it.status());
          case News.DeliverySummary it -> " %s %d".formatted(it.area(), it.sequence());
        };
  }
}
