package annex.familyvisits.pinnumber;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Facets;
import annex.familyvisits.record.FamilyRecord;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request to add telephone numbers to a prisoner's PIN (VIS-19). How many are asked for is kept,
 * never a number itself.
 *
 * @param numbers how many are asked for
 * @param requestedOn the date
 * @param decision or null while it waits
 * @param recordedAt the moment of its last step, to the millisecond
 */
public record PinRequest(
    EstablishmentId establishment,
    int number,
    int revision,
    PrisonerNumber prisoner,
    int numbers,
    LocalDate requestedOn,
    @Nullable Decision decision,
    Instant recordedAt)
    implements FamilyRecord {

  /** Requests for telephone numbers. */
  public static final Kind<PinRequest> KIND =
      new Kind<>(
          "pin-request",
          PinRequest.class,
          request ->
              new Facets(
                  request.requestedOn(),
                  Codes.of(request.status()),
                  null,
                  request.prisoner(),
                  null));

  private static final Pattern LIKE_A_NUMBER =
      Pattern.compile("\\d(?:[\\p{Z}\\p{Pd}().,/+]*\\d){5}", Pattern.UNICODE_CHARACTER_CLASS);

  /** Such as 2027-01-15 and 12/11/2026. */
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:(?:19|20)\\d\\d-\\d\\d-\\d\\d|\\d{1,2}[/.]\\d{1,2}[/.](?:19|20)\\d\\d)\\b");

  /** Where a request stands. */
  public enum Status {
    WAITING,
    APPROVED,
    REFUSED
  }

  /**
   * What was decided.
   *
   * @param approved or refused
   * @param on the date
   * @param reason of a refusal, or null
   */
  public record Decision(boolean approved, LocalDate on, @Nullable String reason) {}

  /** Where it stands. */
  public Status status() {
    if (decision == null) {
      return Status.WAITING;
    }
    return decision.approved() ? Status.APPROVED : Status.REFUSED;
  }

  /** When it was decided, or was asked for while it waits. */
  public LocalDate lastOn() {
    return decision == null ? requestedOn : decision.on();
  }

  /** How many days it has waited until a decision, or until today. */
  public long days(LocalDate today) {
    return ChronoUnit.DAYS.between(requestedOn, decision == null ? today : decision.on());
  }

  /** Whether a text holds what may be a telephone number. */
  public static boolean likeANumber(String text) {
    return LIKE_A_NUMBER.matcher(DATE.matcher(text).replaceAll("a date")).find();
  }

  /** Asked for otherwise than was recorded. */
  public Step<PinRequest, PinRefusal> askedOtherwise(
      int many, LocalDate on, LocalDate today, Instant now) {
    if (many == numbers && on.equals(requestedOn)) {
      return Step.stays();
    }
    var latest = decision == null ? today : decision.on();
    return on.isAfter(latest)
        ? Step.refused(PinRefusal.DATE_CANNOT_BE, "It was asked for by %s.".formatted(latest))
        : Step.taken(
            new PinRequest(establishment, number, revision + 1, prisoner, many, on, decision, now),
            "corrected");
  }

  /** Decided, once. */
  public Step<PinRequest, PinRefusal> decide(Decision made, LocalDate today, Instant now) {
    return decision == null || made.equals(decision)
        ? correct(made, today, now)
        : Step.refused(
            PinRefusal.DECIDED, "It was %s on %s.".formatted(Codes.of(status()), decision.on()));
  }

  /** Decided, whatever was recorded before. */
  public Step<PinRequest, PinRefusal> correct(Decision made, LocalDate today, Instant now) {
    if (made.equals(decision)) {
      return Step.stays();
    }
    if (made.on().isBefore(requestedOn) || made.on().isAfter(today)) {
      return Step.refused(
          PinRefusal.DATE_CANNOT_BE, "It lies between %s and %s.".formatted(requestedOn, today));
    }
    return Step.taken(
        new PinRequest(
            establishment, number, revision + 1, prisoner, numbers, requestedOn, made, now),
        made.approved() ? "approved" : "refused");
  }

  /** Not decided after all: what was recorded belongs to another. */
  public Step<PinRequest, PinRefusal> undecide(Instant now) {
    return decision == null
        ? Step.stays()
        : Step.taken(
            new PinRequest(
                establishment, number, revision + 1, prisoner, numbers, requestedOn, null, now),
            "corrected");
  }
}
