package annex.familyvisits.delivery;

import annex.commissioning.EstablishmentId;
import annex.commissioning.body.AnnexYear;
import annex.contracts.UkTime;
import annex.familyvisits.careexperienced.CareRecord;
import annex.familyvisits.familyday.PlansFamilyDays;
import annex.familyvisits.familyday.Progress;
import annex.familyvisits.forum.Forum;
import annex.familyvisits.pinnumber.PinRequest;
import annex.familyvisits.pinnumber.Waiting;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.FamilyRecord;
import annex.familyvisits.record.FamilyRecords;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.Search;
import annex.familyvisits.resettlement.Meeting;
import annex.familyvisits.resettlement.ResettlementPlan;
import annex.familyvisits.support.SupportOffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
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

    static Numbers of(Waiting waiting) {
      var requests = new LinkedHashMap<String, Integer>();
      requests.put("waiting", waiting.waiting());
      requests.put("approved", waiting.approved());
      requests.put("refused", waiting.refused());
      int decided = waiting.approved() + waiting.refused();
      var median = waiting.medianDays();
      return new Numbers(
          SmallNumbers.cells(requests),
          median == null ? null : SmallNumbers.isTold(decided) ? median : Withheld.NUMBER);
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
      var disclosed = counted(CareRecord.Disclosed.class, records.stream(), CareRecord::disclosure);
      var qualifying =
          counted(CareRecord.Qualifying.class, records.stream(), CareRecord::qualifying);
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
    var meetings =
        records.all(ResettlementPlan.KIND, Search.all(establishment)).stream()
            .flatMap(plan -> plan.meetings().stream())
            .filter(meeting -> PlansFamilyDays.year(meeting.date()).equals(year));
    return new Services(
        year,
        Days.of(days.progress(establishment, year, today)),
        Forums.of(in(year, Forum.KIND, establishment)),
        SmallNumbers.cells(
            counted(
                SupportOffer.Status.class,
                in(year, SupportOffer.KIND, establishment).stream(),
                SupportOffer::status)),
        Numbers.of(Waiting.of(in(year, PinRequest.KIND, establishment), today)),
        Care.of(records.all(CareRecord.KIND, Search.all(establishment))),
        SmallNumbers.cells(counted(Meeting.State.class, meetings, Meeting::state)));
  }

  private <R extends FamilyRecord> List<R> in(
      String year, Kind<R> kind, EstablishmentId establishment) {
    var months = AnnexYear.months(year);
    return records.all(
        kind,
        Search.all(establishment)
            .between(months.getFirst().atDay(1), months.getLast().atEndOfMonth()));
  }

  /** How many there are of each, also of those that there are none of. */
  private static <T, E extends Enum<E>> Map<String, Integer> counted(
      Class<E> type, Stream<T> all, Function<T, E> state) {
    var numbers = new LinkedHashMap<String, Integer>();
    Arrays.stream(type.getEnumConstants()).forEach(one -> numbers.put(Codes.of(one), 0));
    all.forEach(one -> numbers.merge(Codes.of(state.apply(one)), 1, Integer::sum));
    return numbers;
  }
}
