package annex.capacity.difference;

import annex.capacity.agreed.AgreedSection;
import annex.capacity.agreed.AgreedSections;
import annex.capacity.certificate.CellCertificate;
import annex.capacity.certificate.CellCertificates;
import annex.capacity.count.PopulationCount;
import annex.capacity.count.PopulationCounts;
import annex.commissioning.EstablishmentId;
import annex.commissioning.notice.PartyMember;
import annex.contracts.UkTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds material differences between what is agreed and what is certified and counted. Any number
 * may assess at once: an assessment takes the place of the one that it was made after, or is made
 * anew.
 */
public final class AssessesDifferences {

  private static final int TRIES = 100;

  private final Assessments assessments;
  private final MaterialDifferences differences;
  private final AgreedSections sections;
  private final CellCertificates certificates;
  private final PopulationCounts counts;
  private final Thresholds thresholds;
  private final Function<Delivered, String> text;

  /**
   * Assesses by these thresholds.
   *
   * @param text gives the one JSON text that stands for a summary
   */
  public AssessesDifferences(
      Assessments assessments,
      MaterialDifferences differences,
      AgreedSections sections,
      CellCertificates certificates,
      PopulationCounts counts,
      Thresholds thresholds,
      Function<Delivered, String> text) {
    this.assessments = assessments;
    this.differences = differences;
    this.sections = sections;
    this.certificates = certificates;
    this.counts = counts;
    this.thresholds = thresholds;
    this.text = text;
  }

  /** Every difference, to read. */
  public MaterialDifferences differences() {
    return differences;
  }

  /** Begins to watch an establishment, before anything of it is recorded. */
  public void watch(EstablishmentId establishment) {
    assessments.watch(establishment);
  }

  /**
   * Brings what is known of an establishment's differences up to date.
   *
   * @return false when others did so at the same moment, again and again
   */
  public boolean assess(EstablishmentId establishment, Instant now) {
    for (int tries = 0; tries < TRIES; tries++) {
      var known = entered(establishment);
      if (known.isEmpty()) {
        return true;
      }
      var basis = basis(establishment, known.get().basis(), now);
      if (basis.equals(known.get().basis())) {
        return true;
      }
      if (assessments.advance(known.get(), next(known.get(), basis, now))) {
        assessments.enter(establishment);
        return true;
      }
    }
    return false;
  }

  /** Whether anything about an establishment was left undone, or has come since. */
  public boolean isBehind(Assessments.Watched watched, Instant now) {
    return !watched.entered()
        || !basis(watched.establishment(), watched.basis(), now).equals(watched.basis());
  }

  /** Every establishment that is watched. */
  public List<Assessments.Watched> watched() {
    return assessments.watched();
  }

  /** Dismisses an open difference, however it stands now. */
  public Dismissal dismiss(
      EstablishmentId establishment, int number, PartyMember by, String reason, Instant now) {
    return dismiss(establishment, number, by, reason, _ -> true, now);
  }

  /**
   * Dismisses an open difference: no Notice of Change is needed (GOV-2 leaves it to a party).
   *
   * @param seen whether it stands as the caller has seen it
   */
  public Dismissal dismiss(
      EstablishmentId establishment,
      int number,
      PartyMember by,
      String reason,
      Predicate<MaterialDifference> seen,
      Instant now) {
    for (int tries = 0; tries < TRIES; tries++) {
      var known = entered(establishment);
      var open =
          known.stream()
              .flatMap(assessment -> assessment.open().stream())
              .filter(difference -> difference.number() == number)
              .findFirst();
      if (known.isEmpty() || open.isEmpty()) {
        return differences
            .find(establishment, number)
            .map(ended ->
                seen.test(ended)
                    ? new Dismissal.NotOpen(ended)
                    : new Dismissal.OtherThanSeen(ended))
            .orElseGet(() -> new Dismissal.Unknown(number));
      }
      if (!seen.test(open.get())) {
        return new Dismissal.OtherThanSeen(open.get());
      }
      var dismissed = open.get().ended(new Ending.Dismissed(millis(now), by, reason));
      var next = known.get().without(dismissed);
      if (assessments.advance(
          known.get(), summarised(next, read(establishment, day(next, now)), now))) {
        assessments.enter(establishment);
        return new Dismissal.Done(dismissed);
      }
    }
    return new Dismissal.Contended();
  }

  /** The versions to come that would resolve an open difference, by its number; the first each. */
  public Map<Integer, AgreedSection> toCome(
      EstablishmentId establishment, List<MaterialDifference> open, Instant now) {
    var toCome = new HashMap<Integer, AgreedSection>();
    if (open.isEmpty()) {
      return toCome;
    }
    for (var section : sections.after(establishment, UkTime.date(now))) {
      var agreed = Agreed.of(section);
      for (var difference : open) {
        var figure = agreed.get(difference.subject());
        if (figure == null
            || !thresholds
                .of(difference.subject())
                .isExceeded(figure.people(), difference.actual().people())) {
          toCome.putIfAbsent(difference.number(), section);
        }
      }
    }
    return toCome;
  }

  private static LocalDate day(Assessment assessment, Instant now) {
    var day = assessment.basis().day();
    return day == null ? UkTime.date(now) : day;
  }

  private Optional<Assessment> entered(EstablishmentId establishment) {
    var known = assessments.find(establishment);
    if (known.isPresent() && !known.get().moved().isEmpty()) {
      assessments.enter(establishment);
    }
    return known;
  }

  /**
   * The numbers are read before what they number: what comes in between is found by the next
   * assessment. A clock that is behind does not turn back the day.
   */
  private Basis basis(EstablishmentId establishment, Basis last, Instant now) {
    var today = UkTime.date(now);
    var day = last.day();
    return new Basis(
        day != null && day.isAfter(today) ? day : today,
        sections.count(establishment),
        certificates.count(establishment),
        counts.count(establishment));
  }

  /** What is in force and known on the day of an assessment. */
  private record Known(
      Optional<AgreedSection> section,
      Optional<CellCertificate> certificate,
      Optional<PopulationCount> count) {

    Map<Subject, Agreed> agreed() {
      return section.map(Agreed::of).orElse(Map.of());
    }

    Map<Subject, Actual> actual() {
      var actual = new LinkedHashMap<Subject, Actual>();
      certificate.map(Actual::of).ifPresent(actual::putAll);
      count.map(Actual::of).ifPresent(actual::putAll);
      return actual;
    }
  }

  private Known read(EstablishmentId establishment, LocalDate day) {
    return new Known(
        sections.inForce(establishment, day),
        certificates.inForce(establishment, day),
        counts.latest(establishment));
  }

  private Assessment next(Assessment last, Basis basis, Instant now) {
    var establishment = last.establishment();
    var known = read(establishment, Objects.requireNonNull(basis.day()));
    var next =
        last.next(
            basis,
            known.agreed(),
            known.section().map(AgreedSection::noticeOfChange).orElse(null),
            known.actual(),
            thresholds,
            (subject, one, other) -> differences.dismissed(establishment, subject, one, other),
            millis(now));
    return summarised(next, known, now);
  }

  private Assessment summarised(Assessment next, Known known, Instant now) {
    var delivered =
        Delivered.of(known.section(), known.certificate(), known.count(), next.open().size());
    return next.summarised(text.apply(delivered), millis(now));
  }

  private static Instant millis(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MILLIS);
  }
}
