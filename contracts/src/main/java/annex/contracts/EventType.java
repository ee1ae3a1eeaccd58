package annex.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The name of a kind of event: {@code annex.<area>.<thing>.<past tense>.v<version>}. A name is
 * never used again for another meaning; a change that old readers would not survive gets a new
 * version.
 */
public record EventType(Area area, String thing, String happened, int version) {

  /** Records of the work with families, and the steps that they take. */
  private static final List<String> FAMILIES =
      List.of(
          "family-day: scheduled changed invited answered attended reviewed cancelled",
          "forum: planned changed held corrected cancelled action-agreed action-done",
          "forum-gap: raised withdrawn",
          "survey: recorded corrected",
          "support-offer: offered accepted declined began ended corrected",
          "pin-request: requested approved refused corrected",
          "family-record: changed",
          "programme-invitation: invited answered attended changed cancelled",
          "resettlement: planned moved meeting-held meeting-missed meeting-corrected closed"
              + " reopened");

  /** A version of a section was recorded; the event carries it whole, on {@link Topic#SECTIONS}. */
  public static EventType sectionRecorded(Area area) {
    return new EventType(area, "section", "recorded", 1);
  }

  /** A section began with its first version; on the area's own topic. */
  public static EventType sectionCommenced(Area area) {
    return new EventType(area, "section", "commenced", 1);
  }

  /** An area summed up what is agreed and what is delivered; on {@link Topic#DELIVERY}. */
  public static EventType deliverySummarised(Area area) {
    return new EventType(area, "delivery", "summarised", 1);
  }

  /** A Notice of Change as it stands after a step, whole; on {@link Topic#NOTICES}. */
  public static EventType noticeOfChangeRecorded(Area area) {
    return noticeOfChange(area, "recorded");
  }

  /**
   * A Notice of Change took a step; on the area's own topic.
   *
   * @param happened {@code proposed}, {@code agreed}, {@code rejected} or {@code withdrawn}
   */
  public static EventType noticeOfChange(Area area, String happened) {
    return new EventType(area, "notice-of-change", happened, 1);
  }

  /** Every step that a Notice of Change can take in an area. */
  public static Stream<EventType> noticesOfChange(Area area) {
    return Stream.of("proposed", "agreed", "rejected", "withdrawn")
        .map(happened -> noticeOfChange(area, happened));
  }

  /** A cell certificate was recorded; on the topic of capacity. */
  public static EventType cellCertificateRecorded() {
    return new EventType(Area.CAPACITY, "cell-certificate", "recorded", 1);
  }

  /** A population count was recorded; on the topic of capacity. */
  public static EventType populationCountRecorded() {
    return new EventType(Area.CAPACITY, "population-count", "recorded", 1);
  }

  /**
   * Something happened to a material difference; on the topic of capacity.
   *
   * @param happened {@code found}, {@code resolved}, {@code superseded} or {@code dismissed}
   */
  public static EventType materialDifference(String happened) {
    return new EventType(Area.CAPACITY, "material-difference", happened, 1);
  }

  /** Everything that can happen to a material difference. */
  public static Stream<EventType> materialDifferences() {
    return Stream.of("found", "resolved", "superseded", "dismissed")
        .map(EventType::materialDifference);
  }

  /**
   * A booking of a visit took a step; on the topic of family visits.
   *
   * @param happened {@code held}, {@code confirmed}, {@code rescheduled}, {@code cancelled}, {@code
   *     expired} or {@code completed}
   */
  public static EventType booking(String happened) {
    return new EventType(Area.FAMILY_VISITS, "booking", happened, 1);
  }

  /**
   * Visits of a session have no places any more, or have them again; on the topic of family visits.
   *
   * @param happened {@code over-capacity} or {@code within-capacity}
   */
  public static EventType session(String happened) {
    return new EventType(Area.FAMILY_VISITS, "session", happened, 1);
  }

  /** A template of sessions was added or changed; on the topic of family visits. */
  public static EventType sessionTemplateRecorded() {
    return new EventType(Area.FAMILY_VISITS, "session-template", "recorded", 1);
  }

  /**
   * A date is closed, or open again; on the topic of family visits.
   *
   * @param happened {@code recorded} or {@code removed}
   */
  public static EventType closedDate(String happened) {
    return new EventType(Area.FAMILY_VISITS, "closed-date", happened, 1);
  }

  /**
   * Something happened to a request for a video visit; on the topic of family visits.
   *
   * @param happened {@code received}, {@code offered}, {@code granted}, {@code declined}, {@code
   *     lapsed} or {@code withdrawn}
   */
  public static EventType videoRequest(String happened) {
    return new EventType(Area.FAMILY_VISITS, "video-request", happened, 1);
  }

  /** Everything that happens to visits. */
  public static Stream<EventType> visits() {
    return Stream.of(
            Stream.of("held", "confirmed", "rescheduled", "cancelled", "expired", "completed")
                .map(EventType::booking),
            Stream.of("over-capacity", "within-capacity").map(EventType::session),
            Stream.of(sessionTemplateRecorded()),
            Stream.of("recorded", "removed").map(EventType::closedDate))
        .flatMap(types -> types);
  }

  /** Everything that happens to requests for video visits. */
  public static Stream<EventType> videoRequests() {
    return Stream.of("received", "offered", "granted", "declined", "lapsed", "withdrawn")
        .map(EventType::videoRequest);
  }

  /**
   * A record of the work with families was added or took a step; on the topic of family visits.
   *
   * @param thing such as {@code family-day}
   * @param happened such as {@code scheduled}
   */
  public static EventType family(String thing, String happened) {
    return new EventType(Area.FAMILY_VISITS, thing, happened, 1);
  }

  /** Everything that happens in the work with families. */
  public static Stream<EventType> families() {
    return FAMILIES.stream()
        .map(steps -> steps.split(": ", -1))
        .flatMap(steps -> Stream.of(steps[1].split(" ", -1)).map(step -> family(steps[0], step)));
  }

  /** What happens in this area alone; on its own topic. */
  public static Stream<EventType> ownOf(Area area) {
    return switch (area) {
      case CAPACITY ->
          Stream.concat(
              Stream.of(cellCertificateRecorded(), populationCountRecorded()),
              materialDifferences());
      case FAMILY_VISITS ->
          Stream.of(visits(), videoRequests(), families()).flatMap(types -> types);
      case INTERVENTIONS, ACTIVITIES, METRICS -> Stream.empty();
    };
  }

  /** Every type of event that the platform knows. */
  public static List<EventType> all() {
    return Arrays.stream(Area.values())
        .flatMap(area ->
            Stream.of(
                    Stream.of(
                        sectionRecorded(area),
                        sectionCommenced(area),
                        deliverySummarised(area),
                        noticeOfChangeRecorded(area)),
                    noticesOfChange(area),
                    ownOf(area))
                .flatMap(types -> types))
        .toList();
  }

  /** The name on the wire, such as {@code annex.family-visits.section.recorded.v1}. */
  public String code() {
    return "annex.%s.%s.%s.v%d".formatted(area.code(), thing, happened, version);
  }

  /** Where its JSON Schema stands on the class path: one for all areas where they do not differ. */
  public String schema() {
    return "/schemas/events/%s.%s.v%d.schema.json".formatted(thing, happened, version);
  }

  /** Where an example of its payload stands on the class path. Old examples stay. */
  public String example() {
    return "/examples/events/%s.json".formatted(code());
  }

  @Override
  public String toString() {
    return code();
  }
}
