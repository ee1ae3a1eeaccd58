package annex.familyvisits.careexperienced;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Facets;
import annex.familyvisits.record.FamilyRecord;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.LastStep;
import annex.familyvisits.record.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known and done about a prisoner's care experience. That he says so, which is voluntary,
 * and that he qualifies are two states; neither follows from the other (VIS-32).
 *
 * @param disclosed whether he says that he was in care
 * @param assessment whether he qualifies, or null where that was not found out
 * @param earlier assessments, the first one first
 * @param steps of the process that were taken, in their order
 * @param recordedAt the moment of its last step, to the millisecond
 */
public record CareRecord(
    EstablishmentId establishment,
    int number,
    int revision,
    PrisonerNumber prisoner,
    boolean disclosed,
    @Nullable Assessment assessment,
    List<Assessment> earlier,
    List<Dated> steps,
    Instant recordedAt)
    implements FamilyRecord {

  /** Records of care experience; there is one of a prisoner. */
  public static final Kind<CareRecord> KIND =
      new Kind<>(
          "care-record",
          CareRecord.class,
          record ->
              new Facets(
                  record.steps().getFirst().on(),
                  Codes.of(record.qualifying()),
                  Codes.of(record.disclosure()),
                  record.prisoner(),
                  record.prisoner().value()),
          true);

  public CareRecord {
    earlier = Optional.ofNullable(earlier).map(List::copyOf).orElseGet(List::of);
    steps = List.copyOf(steps);
  }

  /** Whether somebody qualifies. */
  public enum Qualifying {
    YES,
    NO,
    NOT_ASSESSED
  }

  /** Whether somebody says that he was in care. */
  public enum Disclosed {
    YES,
    NO
  }

  /** A step of the process, and the date on which it was taken. */
  public record Dated(ProcessStep step, LocalDate on) {}

  /**
   * An assessment.
   *
   * @param facts that it is made of
   * @param by the definition that decided
   * @param qualifies what came of it
   * @param on the date
   */
  public record Assessment(Facts facts, Definition by, boolean qualifies, LocalDate on) {}

  /** Begun with the questionnaire. */
  public static CareRecord begun(
      EstablishmentId establishment,
      int number,
      PrisonerNumber prisoner,
      boolean disclosed,
      LocalDate on,
      Instant now) {
    return new CareRecord(
        establishment,
        number,
        1,
        prisoner,
        disclosed,
        null,
        List.of(),
        List.of(new Dated(ProcessStep.QUESTIONNAIRE, on)),
        now);
  }

  /** Whether he qualifies. */
  public Qualifying qualifying() {
    return qualifying(Optional.ofNullable(assessment));
  }

  /** Whether he qualified on a date: as the last assessment by then says. */
  public Qualifying qualifyingOn(LocalDate date) {
    return qualifying(
        assessments().filter(one -> !one.on().isAfter(date)).reduce((_, later) -> later));
  }

  private Stream<Assessment> assessments() {
    return Stream.concat(earlier.stream(), Stream.ofNullable(assessment));
  }

  private static Qualifying qualifying(Optional<Assessment> assessed) {
    return assessed
        .map(one -> one.qualifies() ? Qualifying.YES : Qualifying.NO)
        .orElse(Qualifying.NOT_ASSESSED);
  }

  /** Whether he says that he was in care. */
  public Disclosed disclosure() {
    return disclosed ? Disclosed.YES : Disclosed.NO;
  }

  /** With what he says now. */
  public Step<CareRecord, CareRefusal> disclose(boolean says, Instant now) {
    return says == disclosed
        ? Step.stays()
        : Step.taken(next(says, assessment, earlier, steps, now), "changed");
  }

  /** Assessed; it may be done again, for he grows older. */
  public Step<CareRecord, CareRefusal> assess(
      Facts facts, Definition by, LocalDate on, LocalDate today, Instant now) {
    var made = new Assessment(facts, by, by.includes(facts), on);
    if (made.equals(assessment)) {
      return Step.stays();
    }
    var earliest = assessment == null ? steps.getFirst().on() : assessment.on();
    return on.isBefore(earliest) || on.isAfter(today)
        ? dateCannotBe(earliest, today)
        : Step.taken(next(disclosed, made, assessments().toList(), steps, now), "assessed");
  }

  /** With the next step of the process. */
  public Step<CareRecord, CareRefusal> advance(
      ProcessStep step, LocalDate on, LocalDate today, Instant now) {
    var next = new Dated(step, on);
    return steps.getLast().equals(next)
        ? Step.stays()
        : following(steps, next, today, now, "advanced");
  }

  /**
   * With the last step on another day. Where the one before it is named, the last was not taken at
   * all.
   */
  public Step<CareRecord, CareRefusal> correct(
      ProcessStep step, LocalDate on, LocalDate today, Instant now) {
    var taken = new Dated(step, on);
    if (steps.getLast().equals(taken)) {
      return Step.stays();
    }
    var kept = LastStep.replaced(steps, one -> one.step() == step);
    return following(kept, taken, today, now, "corrected");
  }

  private Step<CareRecord, CareRefusal> following(
      List<Dated> before, Dated taken, LocalDate today, Instant now, String happened) {
    var following = ProcessStep.after(before.size());
    if (following.isEmpty() || following.get() != taken.step()) {
      return Step.refused(
          CareRefusal.OUT_OF_ORDER,
          following
              .map(one -> "The next step is %s.".formatted(Codes.of(one)))
              .orElse("All steps are taken."));
    }
    var on = taken.on();
    var earliest = before.isEmpty() ? on : before.getLast().on();
    var latest = before.isEmpty() ? firstAssessed().orElse(today) : today;
    if (on.isBefore(earliest) || on.isAfter(latest)) {
      return dateCannotBe(earliest, latest);
    }
    if (!isQualified(taken)) {
      return Step.refused(
          CareRefusal.NOT_QUALIFYING,
          "Qualifying on %s: %s.".formatted(on, Codes.of(qualifyingOn(on))));
    }
    var all = new ArrayList<>(before);
    all.add(taken);
    return Step.taken(next(disclosed, assessment, earlier, all, now), happened);
  }

  private Optional<LocalDate> firstAssessed() {
    return assessments().findFirst().map(Assessment::on);
  }

  /**
   * Whether he qualified on the day of a step that is for those who do, as is known now; true of
   * the others.
   */
  public boolean isQualified(Dated taken) {
    return !taken.step().needsQualification() || qualifyingOn(taken.on()) == Qualifying.YES;
  }

  private static Step<CareRecord, CareRefusal> dateCannotBe(LocalDate earliest, LocalDate today) {
    return Step.refused(
        CareRefusal.DATE_CANNOT_BE, "It lies between %s and %s.".formatted(earliest, today));
  }

  private CareRecord next(
      boolean says,
      @Nullable Assessment assessed,
      List<Assessment> before,
      List<Dated> taken,
      Instant now) {
    return new CareRecord(
        establishment, number, revision + 1, prisoner, says, assessed, before, taken, now);
  }
}
