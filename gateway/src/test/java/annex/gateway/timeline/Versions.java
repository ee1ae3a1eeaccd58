package annex.gateway.timeline;

import annex.contracts.Area;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes section versions: capacity of WMI, version 1 from 2014-04-01, unless said otherwise. */
public record Versions(
    String establishment,
    Area area,
    int number,
    String from,
    String recordedAt,
    String heardAt,
    RecordedVersion.@Nullable Title title,
    String body) {

  /** The usual version. */
  public static Versions aVersion() {
    return new Versions(
        "WMI",
        Area.CAPACITY,
        1,
        "2014-04-01",
        "2014-03-20T09:00:00Z",
        "2014-03-20T09:00:01Z",
        null,
        "{}");
  }

  /** Of another establishment. */
  public Versions of(String other) {
    return new Versions(other, area, number, from, recordedAt, heardAt, title, body);
  }

  /** In another area. */
  public Versions in(Area other) {
    return new Versions(establishment, other, number, from, recordedAt, heardAt, title, body);
  }

  /** With another number. */
  public Versions number(int other) {
    return new Versions(establishment, area, other, from, recordedAt, heardAt, title, body);
  }

  /** From another date. */
  public Versions from(String date) {
    return new Versions(establishment, area, number, date, recordedAt, heardAt, title, body);
  }

  /** Recorded at another moment. */
  public Versions recordedAt(String moment) {
    return new Versions(establishment, area, number, from, moment, heardAt, title, body);
  }

  /** Heard of at another moment. */
  public Versions heardAt(String moment) {
    return new Versions(establishment, area, number, from, recordedAt, moment, title, body);
  }

  /** That tells a name and a region. */
  public Versions titled(String name, String region) {
    return new Versions(
        establishment,
        area,
        number,
        from,
        recordedAt,
        heardAt,
        new RecordedVersion.Title(name, region),
        body);
  }

  /** With another body. */
  public Versions body(String json) {
    return new Versions(establishment, area, number, from, recordedAt, heardAt, title, json);
  }

  /** The version. */
  public RecordedVersion get() {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return new RecordedVersion(
        establishment,
        area,
        number,
        LocalDate.parse(from),
        Instant.parse(recordedAt),
        number == 1 ? null : number - 1,
        new Heard(
            Instant.parse(heardAt),
            "annex.sections-" + List.of(Area.values()).indexOf(area),
            number),
        title,
        PackedJson.of(bytes, 0, bytes.length));
  }
}
