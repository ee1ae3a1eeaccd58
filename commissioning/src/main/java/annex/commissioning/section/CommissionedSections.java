package annex.commissioning.section;

import annex.chassis.check.Fault;
import annex.commissioning.EstablishmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Commences the sections of one area. */
public final class CommissionedSections<B> {

  private final SectionType<B> type;
  private final SectionVersions versions;
  private final Function<? super B, String> text;

  /**
   * The sections of an area.
   *
   * @param text gives the one JSON text that stands for a body
   */
  public CommissionedSections(
      SectionType<B> type, SectionVersions versions, Function<? super B, String> text) {
    this.type = type;
    this.versions = versions;
    this.text = text;
  }

  /** What the sections are. */
  public SectionType<B> type() {
    return type;
  }

  /** Every version of the sections, to read. */
  public SectionVersions versions() {
    return versions;
  }

  /**
   * Begins a section with its first version. Repeating it changes nothing.
   *
   * @param now the moment at which it is recorded
   */
  public Commencement commence(
      EstablishmentId establishment, LocalDate effectiveFrom, B body, Instant now) {
    var faults = faults(effectiveFrom, body);
    if (!faults.isEmpty()) {
      return new Commencement.Refused(faults);
    }
    var bodyText = text.apply(body);
    int size = SectionVersion.bytes(bodyText);
    if (size > SectionVersion.LARGEST_BODY) {
      return new Commencement.TooLarge(size, SectionVersion.LARGEST_BODY);
    }
    var version =
        SectionVersion.commencement(
            establishment, effectiveFrom, now.truncatedTo(ChronoUnit.MILLIS), bodyText);
    if (versions.add(version)) {
      return new Commencement.Commenced(version);
    }
    var first = versions.find(establishment, version.number()).orElseThrow();
    return first.saysTheSameAs(version)
        ? new Commencement.AlreadyCommenced(first)
        : new Commencement.CommencedOtherwise(first);
  }

  private List<Fault> faults(LocalDate effectiveFrom, B body) {
    var faults = new ArrayList<>(SectionVersion.dateFaults(effectiveFrom));
    type.breaches(body).forEach(breach -> faults.add(breach.under("/body")));
    return faults;
  }
}
