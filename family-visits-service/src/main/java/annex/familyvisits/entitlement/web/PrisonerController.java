package annex.familyvisits.entitlement.web;

import annex.access.Caller;
import annex.chassis.idempotency.IdempotencyProblem;
import annex.chassis.idempotency.Retries;
import annex.chassis.problem.Refusal;
import annex.chassis.web.IfMatch;
import annex.commissioning.EstablishmentId;
import annex.commissioning.section.web.SectionProblem;
import annex.contracts.UkTime;
import annex.contracts.problem.CommonProblem;
import annex.familyvisits.entitlement.Adjusting;
import annex.familyvisits.entitlement.KeepsLedger;
import annex.familyvisits.entitlement.PrisonerMonth;
import annex.familyvisits.entitlement.PrisonerNumber;
import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of a prisoner's entitlements and circumstances. */
@RestController
@RequestMapping("/family-visits/establishments/{id}/prisoners/{prisoner}")
final class PrisonerController {

  private static final String MONTH = "20\\d{2}-(0[1-9]|1[0-2])";

  private final KeepsLedger ledger;
  private final Retries retries;
  private final Clock clock;

  PrisonerController(KeepsLedger ledger, Retries retries, Clock clock) {
    this.ledger = ledger;
    this.retries = retries;
    this.clock = clock;
  }

  /** What can still be booked in a month, and what has become of the rest; this month's if none. */
  @GetMapping("/entitlements")
  MonthView entitlements(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("prisoner") String prisoner,
      @RequestParam(name = "month", required = false) @Nullable String month) {
    var asked = month == null ? thisMonth() : month(month);
    return ledger
        .of(new PrisonerMonth.Id(id, number(prisoner), asked), thisMonth())
        .map(found -> MonthView.of(found, thisMonth()))
        .orElseThrow(PrisonerController::nothingAgreed);
  }

  /** Gives visits, or takes them: 201. */
  @PostMapping("/adjustments")
  ResponseEntity<MonthView> adjust(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("prisoner") String prisoner,
      @RequestBody WriteAdjustment request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    var retry = retries.of(key, id.code(), caller, request);
    var month = new PrisonerMonth.Id(id, number(prisoner), request.month());
    return switch (ledger.adjust(
        month, request.adjustment(caller.client(), clock.instant(), retry))) {
      case Adjusting.Adjusted(PrisonerMonth adjusted) ->
          ResponseEntity.status(HttpStatus.CREATED).body(MonthView.of(adjusted, thisMonth()));
      case Adjusting.Repeated(PrisonerMonth known, boolean same) when same ->
          ResponseEntity.status(HttpStatus.CREATED).body(MonthView.of(known, thisMonth()));
      case Adjusting.Repeated _ ->
          throw new Refusal(
              IdempotencyProblem.IDEMPOTENCY_KEY_REUSED, "A new request needs a new key.");
      case Adjusting.TooLow _ ->
          throw new Refusal(EntitlementProblem.ADJUSTMENT_TOO_LOW, "Nothing was adjusted.");
      case Adjusting.NothingAgreed _ -> throw nothingAgreed();
    };
  }

  /** His circumstances; of revision 0 where nothing has been recorded. */
  @GetMapping("/circumstances")
  ResponseEntity<CircumstancesView> circumstances(
      @PathVariable("id") EstablishmentId id, @PathVariable("prisoner") String prisoner) {
    var found = ledger.circumstances().of(id, number(prisoner));
    return ResponseEntity.ok()
        .eTag(Integer.toString(found.revision()))
        .body(CircumstancesView.of(found));
  }

  /** Records his circumstances, where they have the state named in {@code If-Match}. */
  @PutMapping("/circumstances")
  ResponseEntity<CircumstancesView> record(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("prisoner") String prisoner,
      IfMatch seen,
      @RequestBody WriteCircumstances request) {
    var last = ledger.circumstances().of(id, number(prisoner));
    var next = request.circumstances(id, number(prisoner), last.revision() + 1);
    boolean same = seen.required().allows(Integer.toString(last.revision()));
    if (!same || !ledger.circumstances().advance(next)) {
      throw IfMatch.failed(Integer.toString(last.revision()));
    }
    return ResponseEntity.ok()
        .eTag(Integer.toString(next.revision()))
        .body(CircumstancesView.of(next));
  }

  private YearMonth thisMonth() {
    return YearMonth.from(UkTime.today(clock));
  }

  private static YearMonth month(String text) {
    if (!text.matches(MONTH)) {
      throw new Refusal(
          CommonProblem.PARAMETER_INVALID, "The parameter 'month' must be such as 2026-12.");
    }
    return YearMonth.parse(text);
  }

  private static PrisonerNumber number(String text) {
    if (!PrisonerNumber.NOTATION.matcher(text).matches()) {
      throw new Refusal(
          CommonProblem.PARAMETER_INVALID, "A prisoner number is written such as A0001AA.");
    }
    return new PrisonerNumber(text);
  }

  private static Refusal nothingAgreed() {
    return new Refusal(SectionProblem.NOTHING_IN_FORCE, "Nothing is agreed for the month.");
  }
}
