package annex.familyvisits.delivery;

import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.agreed.FamilyVisitsSection;
import annex.familyvisits.careexperienced.CareRecord;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.familyday.PlansFamilyDays;
import annex.familyvisits.familyday.Progress;
import annex.familyvisits.forum.Forum;
import annex.familyvisits.forum.HoldsForums;
import annex.familyvisits.involvement.FamilyInvolvement;
import annex.familyvisits.involvement.ProgrammeInvitation;
import annex.familyvisits.pinnumber.PinRequest;
import annex.familyvisits.pinnumber.Waiting;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.FamilyRecord;
import annex.familyvisits.record.FamilyRecords;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.Search;
import annex.familyvisits.resettlement.Meeting;
import annex.familyvisits.resettlement.ResettlementPlan;
import annex.familyvisits.support.Service;
import annex.familyvisits.support.SupportOffer;
import annex.familyvisits.survey.Survey;
import annex.familyvisits.survey.SurveySheet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The work with families in this annex year, beside what is agreed of it. */
public final class FamilyServicesPart implements DeliveredPart {

  private static final String INVOLVEMENT = "familyInvolvement";
  private static final String DISCLOSED = "careExperienced/disclosed";
  private static final String QUALIFYING = "careExperienced/qualifying";

  private final FamilyRecords records;
  private final AgreedSections agreed;
  private final PlansFamilyDays days;
  private final HoldsForums forums;

  public FamilyServicesPart(
      FamilyRecords records, AgreedSections agreed, PlansFamilyDays days, HoldsForums forums) {
    this.records = records;
    this.agreed = agreed;
    this.days = days;
    this.forums = forums;
  }

  /**
   * What is told of it.
   *
   * @param year such as {@code 2026-27}, April to March. Each counts in the year of its last step,
   *     and while it is open; involvement and care experience are told of all years
   * @param agreed beside which the others stand, but for what they say themselves
   */
  public record Services(
      String year,
      Agreed agreed,
      Days familyDays,
      Forums forums,
      Surveyed surveys,
      Map<String, Object> supportOffers,
      Map<String, Object> familyInvolvement,
      Map<String, Object> programmeInvitations,
      Numbers pinNumbers,
      Care careExperienced,
      Map<String, Object> resettlementMeetings) {}

  /**
   * What the section in force says.
   *
   * @param supportServices codes of those for prisoners without visits (VIS-14)
   * @param resettlementWeeks before a release (INT-11)
   * @param registeredAtInduction care experienced people, as printed, or null (VIS-31)
   * @param meetingCriteria of these, as printed, or null (VIS-31)
   */
  public record Agreed(
      List<String> supportServices,
      List<Integer> resettlementWeeks,
      @Nullable Integer registeredAtInduction,
      @Nullable Integer meetingCriteria) {

    private static final Agreed NOTHING = new Agreed(List.of(), List.of(), null, null);

    static Agreed of(FamilyVisitsSection section) {
      var resettlement = section.resettlement();
      var care = section.careExperienced();
      return new Agreed(
          Arrays.stream(Service.values())
              .filter(service -> service.among(section.services()).isPresent())
              .map(Codes::of)
              .toList(),
          resettlement == null ? List.of() : resettlement.weeksBeforeDischarge(),
          care == null ? null : care.registeredAtInduction(),
          care == null ? null : care.meetingCriteria());
    }
  }

  /**
   * Family days (VIS-20).
   *
   * @param agreed for the year, or null where that is not said
   * @param visitors who came to those that were held
   */
  public record Days(
      @Nullable Integer agreed, int held, int toCome, int cancelled, Object visitors) {

    static Days of(Progress progress) {
      return new Days(
          progress.agreed(),
          progress.held(),
          progress.toCome(),
          progress.cancelled(),
          SmallNumbers.alone(progress.adults() + progress.children()));
    }
  }

  /**
   * Family forums (VIS-21).
   *
   * @param lastHeldOn ISO date of this year, or null
   * @param openActions that were agreed and are not done
   * @param monthsAtMost agreed between two of them, or null
   * @param dueBy ISO date, the last on which the next one is in time, or null
   * @param tooLong whether it is too long since the last one
   */
  public record Forums(
      int held,
      int planned,
      @Nullable String lastHeldOn,
      int openActions,
      @Nullable Integer monthsAtMost,
      @Nullable String dueBy,
      boolean tooLong) {

    static Forums of(List<Forum> all, String year, HoldsForums.Pace pace) {
      var held =
          all.stream()
              .filter(forum -> forum.status() == Forum.Status.HELD)
              .filter(forum -> PlansFamilyDays.year(forum.date()).equals(year))
              .toList();
      return new Forums(
          held.size(),
          (int) all.stream().filter(forum -> forum.status() == Forum.Status.PLANNED).count(),
          text(held.stream().map(Forum::date).max(LocalDate::compareTo).orElse(null)),
          all.stream().mapToInt(forum -> forum.actions().size() - forum.done()).sum(),
          pace.monthsAtMost(),
          text(pace.dueBy()),
          pace.open());
    }
  }

  /**
   * Surveys.
   *
   * @param recorded that were asked this year
   * @param lastAskedOn ISO date of this year, or null
   * @param respondents to all of them together
   */
  public record Surveyed(int recorded, @Nullable String lastAskedOn, Object respondents) {

    static Surveyed of(List<Survey> surveys) {
      var sheets = surveys.stream().map(Survey::sheet).toList();
      return new Surveyed(
          sheets.size(),
          text(sheets.stream().map(SurveySheet::askedOn).max(LocalDate::compareTo).orElse(null)),
          SmallNumbers.alone(sheets.stream().mapToInt(SurveySheet::respondents).sum()));
    }
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  /**
   * Requests for PIN numbers (VIS-19).
   *
   * @param requests by where they stand
   * @param medianDays from request to decision; null where nothing was decided, withheld where few
   *     were
   */
  public record Numbers(Map<String, Object> requests, @Nullable Object medianDays) {

    /** Of those that were decided in a year, and of those that wait. */
    static Numbers of(String year, List<PinRequest> asked, LocalDate today) {
      var all = ofYear(year, asked, request -> request.decision() == null, PinRequest::lastOn);
      var waiting = Waiting.of(all, today);
      var people =
          Counted.of(PinRequest.Status.class, all, PinRequest::status, PinRequest::prisoner)
              .people();
      var requests = new LinkedHashMap<String, Integer>();
      requests.put("waiting", waiting.waiting());
      requests.put("approved", waiting.approved());
      requests.put("refused", waiting.refused());
      long decided =
          all.stream()
              .filter(request -> request.status() != PinRequest.Status.WAITING)
              .map(PinRequest::prisoner)
              .distinct()
              .count();
      var median = waiting.medianDays();
      var told = SmallNumbers.cells(requests, people);
      boolean hidden =
          median == null
              ? told.containsValue(Withheld.NUMBER)
              : !SmallNumbers.isTold((int) decided);
      return new Numbers(told, hidden ? Withheld.NUMBER : median);
    }
  }

  /**
   * Care experience: two states, of which neither tells the other (VIS-31, VIS-32).
   *
   * @param disclosed whether they say that they were in care
   * @param qualifying whether they qualify
   */
  public record Care(Map<String, Object> disclosed, Map<String, Object> qualifying) {

    static Care of(Map<String, Integer> told) {
      var disclosed = Counted.from(told, DISCLOSED, CareRecord.Disclosed.class);
      var qualifying = Counted.from(told, QUALIFYING, CareRecord.Qualifying.class);
      return disclosed.isEmpty() || qualifying.isEmpty()
          ? new Care(
              Counted.withheld(CareRecord.Disclosed.class),
              Counted.withheld(CareRecord.Qualifying.class))
          : of(disclosed.get().figures(), qualifying.get().figures());
    }

    private static Care of(Map<String, Integer> disclosed, Map<String, Integer> qualifying) {
      return new Care(
          SmallNumbers.besides(disclosed, qualifying), SmallNumbers.besides(qualifying, disclosed));
    }
  }

  @Override
  public String name() {
    return "familyServices";
  }

  @Override
  public String basis(EstablishmentId establishment, Instant now) {
    return Long.toString(records.revisions(establishment));
  }

  @Override
  public Map<String, Integer> counts(EstablishmentId establishment, Instant now) {
    var counts = new HashMap<String, Integer>();
    Counted.of(
            FamilyInvolvement.Status.class,
            all(FamilyInvolvement.KIND, establishment),
            FamilyInvolvement::status,
            FamilyInvolvement::prisoner)
        .into(counts, INVOLVEMENT);
    var care = all(CareRecord.KIND, establishment);
    Counted.of(CareRecord.Disclosed.class, care, CareRecord::disclosure, CareRecord::prisoner)
        .into(counts, DISCLOSED);
    Counted.of(CareRecord.Qualifying.class, care, CareRecord::qualifying, CareRecord::prisoner)
        .into(counts, QUALIFYING);
    return counts;
  }

  @Override
  public Object figures(EstablishmentId establishment, Instant now, Map<String, Integer> told) {
    var today = UkTime.date(now);
    var year = PlansFamilyDays.year(today);
    return new Services(
        year,
        agreed
            .of(establishment)
            .inForce(today)
            .map(section -> Agreed.of(section.body()))
            .orElse(Agreed.NOTHING),
        Days.of(days.progress(establishment, year, today)),
        Forums.of(all(Forum.KIND, establishment), year, forums.pace(establishment, today)),
        Surveyed.of(
            ofYear(
                year,
                all(Survey.KIND, establishment),
                _ -> false,
                survey -> survey.sheet().askedOn())),
        Counted.of(
                SupportOffer.Status.class,
                ofYear(
                    year,
                    all(SupportOffer.KIND, establishment),
                    offer -> offer.status().open(),
                    offer -> offer.steps().getLast().on()),
                SupportOffer::status,
                SupportOffer::prisoner)
            .told(),
        Counted.from(told, INVOLVEMENT, FamilyInvolvement.Status.class)
            .map(Counted::told)
            .orElseGet(() -> Counted.withheld(FamilyInvolvement.Status.class)),
        invitations(all(ProgrammeInvitation.KIND, establishment), year).told(),
        Numbers.of(year, all(PinRequest.KIND, establishment), today),
        Care.of(told),
        meetings(all(ResettlementPlan.KIND, establishment), year).told());
  }

  private <R extends FamilyRecord> List<R> all(Kind<R> kind, EstablishmentId establishment) {
    return records.all(kind, Search.all(establishment));
  }

  /** Those whose last step was in a year, and those that are still open. */
  private static <R> List<R> ofYear(
      String year, List<R> all, Predicate<R> open, Function<R, LocalDate> lastOn) {
    return all.stream()
        .filter(one -> open.test(one) || PlansFamilyDays.year(lastOn.apply(one)).equals(year))
        .toList();
  }

  /** Invitations of a year that were not cancelled. */
  static Counted invitations(List<ProgrammeInvitation> all, String year) {
    return Counted.of(
        EnumSet.complementOf(EnumSet.of(ProgrammeInvitation.Status.CANCELLED)),
        ofYear(year, all, ProgrammeInvitation::goesOn, ProgrammeInvitation::lastOn),
        ProgrammeInvitation::status,
        ProgrammeInvitation::prisoner);
  }

  /** Meetings of a year; what was planned by a plan that is closed is not to come any more. */
  static Counted meetings(List<ResettlementPlan> plans, String year) {
    var meetings =
        plans.stream()
            .flatMap(plan ->
                plan.meetings().stream()
                    .filter(meeting ->
                        plan.status() == ResettlementPlan.Status.OPEN
                            || meeting.state() != Meeting.State.PLANNED)
                    .map(meeting -> new Met(plan.prisoner(), meeting)))
            .filter(met -> isOf(year, met.meeting()))
            .toList();
    return Counted.of(Meeting.State.class, meetings, met -> met.meeting().state(), Met::prisoner);
  }

  private static boolean isOf(String year, Meeting meeting) {
    int years = PlansFamilyDays.year(meeting.lastOn()).compareTo(year);
    return years == 0 || (years < 0 && meeting.state() == Meeting.State.PLANNED);
  }

  /** A meeting of a prisoner. */
  private record Met(PrisonerNumber prisoner, Meeting meeting) {}
}
