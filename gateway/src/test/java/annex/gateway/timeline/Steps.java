package annex.gateway.timeline;

import annex.contracts.Area;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Makes steps of Notices of Change: the first of capacity of WMI, proposed for 2014-10-01, unless
 * said otherwise.
 */
public record Steps(Area area, int number, int revision, String status, String proposedAt) {

  /** The usual step. */
  public static Steps aStep() {
    return new Steps(Area.CAPACITY, 1, 1, "proposed", "2014-09-01T09:00:00Z");
  }

  /** In another area. */
  public Steps in(Area other) {
    return new Steps(other, number, revision, status, proposedAt);
  }

  /** Of another Notice of Change. */
  public Steps number(int other) {
    return new Steps(area, other, revision, status, proposedAt);
  }

  /** Another step. */
  public Steps revision(int other) {
    return new Steps(area, number, other, status, proposedAt);
  }

  /** That left it in another state. */
  public Steps status(String other) {
    return new Steps(area, number, revision, other, proposedAt);
  }

  /** Of a Notice of Change that was proposed at another moment. */
  public Steps proposedAt(String moment) {
    return new Steps(area, number, revision, status, moment);
  }

  /** The step. */
  public NoticeStep get() {
    var bytes =
        """
        {"establishmentId":"WMI","area":"%s","number":%d,"status":"%s","reason":"Why not.",\
        "diff":[{"pointer":"/a/b","before":1,"after":2},{"pointer":"/c","after":"x"}]}\
        """
            .formatted(area, number, status)
            .getBytes(StandardCharsets.UTF_8);
    var at = Instant.parse(proposedAt);
    return new NoticeStep(
        "WMI",
        area,
        number,
        revision,
        status,
        "provider",
        LocalDate.of(2014, 10, 1),
        at,
        at.plusSeconds(revision),
        status.equals("agreed") ? number + 1 : null,
        new Heard(at.plusSeconds(revision), "annex.notices-0", 10L * number + revision),
        PackedJson.of(bytes, 0, bytes.length));
  }
}
