package annex.commissioning.section.web;

import annex.chassis.idempotency.Attempt;
import annex.chassis.problem.Refusal;
import annex.chassis.web.EntityTags;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.chassis.web.Parameters;
import annex.commissioning.EstablishmentId;
import annex.commissioning.section.Commencement;
import annex.commissioning.section.CommissionedSections;
import annex.commissioning.section.SectionVersion;
import annex.contracts.UkTime;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** The API of a section. An area's own controller says where it stands and what its body is. */
public abstract class SectionController<B> {

  private final CommissionedSections<B> sections;
  private final Clock clock;

  protected SectionController(CommissionedSections<B> sections, Clock clock) {
    this.sections = sections;
    this.clock = clock;
  }

  /** Commences the section: 201, 200 when repeated, 409 when it had commenced otherwise. */
  @PostMapping("/commencement")
  public ResponseEntity<SectionView> commence(
      @PathVariable("id") EstablishmentId id, @RequestBody CommenceSection<B> request) {
    Attempt.answers(SectionVersion.class, version -> answer(HttpStatus.CREATED, version));
    return switch (sections.commence(
        id, request.effectiveFrom(), request.body(), clock.instant())) {
      case Commencement.Commenced(SectionVersion version) -> answer(HttpStatus.CREATED, version);
      case Commencement.AlreadyCommenced(SectionVersion version) -> answer(HttpStatus.OK, version);
      case Commencement.CommencedOtherwise(SectionVersion version) ->
          throw new Refusal(
              SectionProblem.COMMENCED_OTHERWISE,
              "It commenced from %s; a Notice of Change is the way to change it."
                  .formatted(version.effectiveFrom()));
      case Commencement.Refused refused ->
          throw new Refusal(
              SectionProblem.RULES_BROKEN,
              "Nothing was recorded.",
              refused.faults().getFirst().rule(),
              refused.faults());
      case Commencement.TooLarge large ->
          throw new Refusal(
              SectionProblem.SECTION_TOO_LARGE,
              "It has %,d bytes and may have %,d.".formatted(large.bytes(), large.limit()));
    };
  }

  /** The version in force today, or on a date, as known now or at a moment. */
  @GetMapping("/section")
  public ResponseEntity<SectionView> inForce(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "knownAt", required = false) @Nullable String knownAt) {
    var date = asOf == null ? UkTime.today(clock) : Parameters.date("asOf", asOf);
    var moment = knownAt == null ? null : Parameters.instant("knownAt", knownAt);
    var version = sections.versions().inForce(id, date, moment);
    return answer(
        HttpStatus.OK,
        version.orElseThrow(() ->
            new Refusal(
                SectionProblem.NOTHING_IN_FORCE,
                "%s of %s on %s.".formatted(sections.type().area(), id, date))));
  }

  /** The chain of versions, newest first, without bodies. */
  @GetMapping("/section/versions")
  public PageOf<VersionSummary> versions(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    var asked = new PageRequest(page, size);
    var versions = sections.versions().newestFirst(id, asked.offset(), asked.size());
    return PageOf.of(
        versions.stream().map(VersionSummary::of).toList(), asked, sections.versions().count(id));
  }

  /** One version, whole. */
  @GetMapping("/section/versions/{number}")
  public ResponseEntity<SectionView> version(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number) {
    return answer(
        HttpStatus.OK,
        sections
            .versions()
            .find(id, number)
            .orElseThrow(
                () -> new Refusal(SectionProblem.VERSION_UNKNOWN, "Number %d.".formatted(number))));
  }

  private ResponseEntity<SectionView> answer(HttpStatus status, SectionVersion version) {
    var area = sections.type().area();
    var answer = ResponseEntity.status(status).eTag(tag(version));
    if (status.equals(HttpStatus.CREATED)) {
      answer.location(
          URI.create(
              "/%s/establishments/%s/section/versions/%d"
                  .formatted(area, version.establishment(), version.number())));
    }
    return answer.body(WithheldFields.shown(SectionView.of(area, version)));
  }

  /** Strong: versions never change, and the checksum guards against another store's numbers. */
  private static String tag(SectionVersion version) {
    return EntityTags.of(version.number(), version.body(), version.recordedAt().toString());
  }
}
