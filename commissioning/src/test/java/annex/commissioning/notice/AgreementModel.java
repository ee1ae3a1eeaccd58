package annex.commissioning.notice;

import annex.access.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the agreement on one section with a {@link SmallBody} comes to, as the documents say it, in
 * plain lists and with nothing of the code that it is compared with. It answers in the lines of
 * {@link Told}.
 */
final class AgreementModel {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  /**
   * What a patch asks for.
   *
   * @param json its text
   * @param places the new figure, null to leave it
   * @param note the new note, null to leave it, empty for blank
   * @param fault what is wrong with it in any case, as {@code /places TST-3}, or null
   */
  record Patch(
      String json, @Nullable Integer places, @Nullable String note, @Nullable String fault) {}

  private record Version(
      int number, LocalDate from, Instant recorded, @Nullable Integer notice, SmallBody body) {

    String told() {
      return "version %d from %s recorded %s by %s: %s"
          .formatted(number, from, recorded, notice, json(body));
    }
  }

  private static final class Notice {
    private final int number;
    private final int base;
    private final LocalDate from;
    private final String reason;
    private final @Nullable String certificate;
    private final Patch patch;
    private final String diff;
    private final Party proposer;
    private final List<String> agreed = new ArrayList<>();
    private int revision = 1;
    private String status = "PROPOSED";
    private String ended = "never";

    private Notice(
        int number,
        int base,
        LocalDate from,
        String reason,
        @Nullable String certificate,
        Patch patch,
        String diff,
        Party proposer) {
      this.number = number;
      this.base = base;
      this.from = from;
      this.reason = reason;
      this.certificate = certificate;
      this.patch = patch;
      this.diff = diff;
      this.proposer = proposer;
    }

    String told() {
      return "notice %d revision %d %s on %d from %s because %s certified %s patch %s diff [%s] agreed %s ended %s"
          .formatted(
              number,
              revision,
              status,
              base,
              from,
              reason,
              certificate,
              patch.json(),
              diff,
              agreed,
              ended);
    }
  }

  private final List<Version> versions = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();

  String commence(LocalDate from, SmallBody body, Instant now) {
    var faults = new ArrayList<String>();
    if (isNoDate(from)) {
      faults.add("/effectiveFrom null");
    }
    if (body.places() > 100) {
      faults.add("/body/places TST-1");
    }
    if (!faults.isEmpty()) {
      return "refused: " + String.join(", ", faults);
    }
    if (versions.isEmpty()) {
      versions.add(new Version(1, from, now.truncatedTo(ChronoUnit.MILLIS), null, body));
      return "commenced: " + versions.getFirst().told();
    }
    var first = versions.getFirst();
    return (first.from.equals(from) && first.body.equals(body) ? "already: " : "otherwise: ")
        + first.told();
  }

  String propose(
      int base,
      LocalDate from,
      String reason,
      @Nullable String certificate,
      Patch patch,
      Party party,
      Instant now) {
    if (versions.isEmpty()) {
      return "not commenced";
    }
    var last = versions.getLast();
    if (base != last.number) {
      return "superseded %d %d".formatted(base, last.number);
    }
    var objection = objection(last, from, certificate, patch);
    if (objection != null) {
      return objection;
    }
    var diff = diff(last.body, patched(last.body, patch));
    var notice =
        new Notice(notices.size() + 1, base, from, reason, certificate, patch, diff, party);
    notice.agreed.add(party + " " + now.truncatedTo(ChronoUnit.MILLIS));
    notices.add(notice);
    return "done: " + notice.told();
  }

  String take(Step step, int number, Party party, @Nullable String reason, Instant now) {
    if (number < 1 || number > notices.size()) {
      return "unknown " + number;
    }
    var notice = notices.get(number - 1);
    if (!notice.status.equals("PROPOSED")) {
      return "not open: " + notice.told();
    }
    boolean proposersOwn = party.equals(notice.proposer);
    if (proposersOwn != step.equals(Step.WITHDRAWAL)) {
      return "%s is not for this party: %s".formatted(step, notice.told());
    }
    var moment = now.truncatedTo(ChronoUnit.MILLIS);
    if (step != Step.AGREEMENT) {
      notice.revision++;
      notice.status = step == Step.REJECTION ? "REJECTED" : "WITHDRAWN";
      notice.ended = "%s %s %s null".formatted(party, moment, reason);
      return "done: " + notice.told();
    }
    if (versions.size() > notice.base) {
      return "superseded %d %d".formatted(notice.base, versions.size());
    }
    var base = versions.getLast();
    var recorded = moment.isAfter(base.recorded) ? moment : base.recorded.plusMillis(1);
    var body = patched(base.body, notice.patch);
    versions.add(new Version(base.number + 1, notice.from, recorded, number, body));
    notice.revision += 2;
    notice.status = "AGREED";
    notice.agreed.add(party + " " + moment);
    notice.ended = "%s %s null %d".formatted(party, recorded, base.number + 1);
    return "done: " + notice.told();
  }

  private static @Nullable String objection(
      Version last, LocalDate from, @Nullable String certificate, Patch patch) {
    var faults = new ArrayList<String>();
    if (isNoDate(from) || from.isBefore(last.from)) {
      faults.add("/effectiveFrom null");
    }
    if (patch.fault() != null) {
      faults.add("/patch" + patch.fault());
    } else {
      var body = patched(last.body, patch);
      if (body.equals(last.body)) {
        return "changes nothing";
      }
      if (!body.places().equals(last.body.places()) && certificate == null) {
        faults.add("/certificationReference TST-2");
      }
    }
    return faults.isEmpty() ? null : "refused: " + String.join(", ", faults);
  }

  private static boolean isNoDate(LocalDate from) {
    return from.isBefore(EARLIEST) || from.isAfter(LATEST);
  }

  private static SmallBody patched(SmallBody body, Patch patch) {
    var places = patch.places() == null ? body.places() : patch.places();
    if (patch.note() == null) {
      return new SmallBody(places, body.note());
    }
    return new SmallBody(places, patch.note().isEmpty() ? null : patch.note());
  }

  private static String diff(SmallBody before, SmallBody after) {
    var places = new ArrayList<String>();
    if (!before.places().equals(after.places())) {
      places.add("/places %d>%d".formatted(before.places(), after.places()));
    }
    if (!Objects.equals(before.note(), after.note())) {
      places.add("/note %s>%s".formatted(json(before.note()), json(after.note())));
    }
    return String.join(", ", places);
  }

  private static String json(@Nullable String text) {
    return text == null ? "null" : '"' + text + '"';
  }

  private static String json(SmallBody body) {
    return "{\"places\":%d,\"note\":%s}".formatted(body.places(), json(body.note()));
  }

  /** The version in force, looked for one after the other. */
  String inForce(LocalDate asOf, @Nullable Instant knownAt) {
    Version found = null;
    for (var version : versions) {
      boolean known = knownAt == null || !version.recorded.isAfter(knownAt);
      boolean begun = !version.from.isAfter(asOf);
      if (known && begun && (found == null || !version.from.isBefore(found.from))) {
        found = version;
      }
    }
    return found == null ? "none" : found.told();
  }

  int lastVersion() {
    return versions.size();
  }

  LocalDate lastDate() {
    return versions.isEmpty() ? LocalDate.of(2014, 4, 1) : versions.getLast().from;
  }

  int lastNotice() {
    return notices.size();
  }

  /** Newest first. */
  List<String> versions() {
    return versions.reversed().stream().map(Version::told).toList();
  }

  /** Newest first; those that others see with this status, null for all. */
  List<String> notices(@Nullable String status) {
    return notices.reversed().stream()
        .filter(notice -> status == null || notice.status.equalsIgnoreCase(status))
        .map(Notice::told)
        .collect(Collectors.toList());
  }
}
