package annex.familyvisits.delivery;

import annex.commissioning.EstablishmentId;
import annex.commissioning.body.AnnexYear;
import annex.contracts.UkTime;
import annex.familyvisits.careexperienced.CareRecord;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.familyday.PlansFamilyDays;
import annex.familyvisits.familyday.Progress;
import annex.familyvisits.forum.Forum;
import annex.familyvisits.pinnumber.PinRequest;
import annex.familyvisits.pinnumber.Waiting;
import annex.familyvisits.record.FamilyRecord;
import annex.familyvisits.record.FamilyRecords;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.Search;
import annex.familyvisits.resettlement.Meeting;
import annex.familyvisits.resettlement.ResettlementPlan;
import annex.familyvisits.support.SupportOffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The work with families in this annex year, beside what is agreed of it. */
public final class FamilyServicesPart implements DeliveredPart {

  private final FamilyRecords records;
  private final PlansFamilyDays days;

  public FamilyServicesPart(FamilyRecords records, PlansFamilyDays days) {
    this.records = records;
    this.days = days;
  }

  /**
   * What is told of it.
   *
   * @param year such as {@code 2026-27}, April to March; care experience is told of all years
   */
  public record Services(
      String year,
      Days familyDays,
      Forums forums,
      Map<String, Object> supportOffers,
      Numbers pinNumbers,
      Care careExperienced,
      Map<String, Object> resettlementMeetings) {}

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
   * @param lastHeldOn ISO date, or null
   * @param openActions that were agreed and are not done
   */
  public record Forums(int held, int planned, @Nullable String lastHeldOn, int openActions) {

    static Forums of(List<Forum> forums) {
      var held = forums.stream().filter(forum -> forum.status() == Forum.Status.HELD).toList();
      return new Forums(
          held.size(),
          (int) forums.stream().filter(forum -> forum.status() == Forum.Status.PLANNED).count(),
          held.stream()
              .map(Forum::date)
              .max(LocalDate::compareTo)
              .map(LocalDate::toString)
              .orElse(null),
          held.stream().mapToInt(forum -> forum.actions().size() - forum.done()).sum());
    }
  }

  /**
   * Requests for PIN numbers (VIS-19).
   *
   * @param requests by where they stand
   * @param medianDays from request to decision; null where nothing was decided, withheld where few
   *     were
   */
  public record Numbers(Map<String, Object> requests, @Nullable Object medianDays) {

    static Numbers of(List<PinRequest> all, LocalDate today) {
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
      return new Numbers(
          SmallNumbers.cells(requests, people),
          median == null ? null : SmallNumbers.isTold((int) decided) ? median : Withheld.NUMBER);
    }
  }

  /**
   * Care experience: two states, of which neither tells the other (VIS-31, VIS-32).
   *
   * @param disclosed whether they say that they were in care
   * @param qualifying whether they qualify
   */
  public record Care(Map<String, Object> disclosed, Map<String, Object> qualifying) {

    static Care of(List<CareRecord> records) {
      var disclosed =
          Counted.of(
                  CareRecord.Disclosed.class, records, CareRecord::disclosure, CareRecord::prisoner)
              .figures();
      var qualifying =
          Counted.of(
                  CareRecord.Qualifying.class,
                  records,
                  CareRecord::qualifying,
                  CareRecord::prisoner)
              .figures();
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
  public Object figures(EstablishmentId establishment, Instant now) {
    var today = UkTime.date(now);
    var year = PlansFamilyDays.year(today);
    return new Services(
        year,
        Days.of(days.progress(establishment, year, today)),
        Forums.of(in(year, Forum.KIND, establishment)),
        Counted.of(
                SupportOffer.Status.class,
                in(year, SupportOffer.KIND, establishment),
                SupportOffer::status,
                SupportOffer::prisoner)
            .told(),
        Numbers.of(in(year, PinRequest.KIND, establishment), today),
        Care.of(records.all(CareRecord.KIND, Search.all(establishment))),
        meetings(records.all(ResettlementPlan.KIND, Search.all(establishment)), year).told());
  }

  private <R extends FamilyRecord> List<R> in(
      String year, Kind<R> kind, EstablishmentId establishment) {
    var months = AnnexYear.months(year);
    return records.all(
        kind,
        Search.all(establishment)
            .between(months.getFirst().atDay(1), months.getLast().atEndOfMonth()));
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
            .filter(met -> PlansFamilyDays.year(met.meeting().date()).equals(year))
            .toList();
    return Counted.of(Meeting.State.class, meetings, met -> met.meeting().state(), Met::prisoner);
  }

  /** A meeting of a prisoner. */
  private record Met(PrisonerNumber prisoner, Meeting meeting) {}
}
