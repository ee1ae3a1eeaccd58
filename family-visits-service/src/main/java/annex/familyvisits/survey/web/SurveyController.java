package annex.familyvisits.survey.web;

import annex.chassis.json.StrictJson;
import annex.chassis.problem.Refusal;
import annex.chassis.web.IfMatch;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.chassis.web.Parameters;
import annex.chassis.web.Tagged;
import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.KeepsRecords;
import annex.familyvisits.record.Search;
import annex.familyvisits.survey.Audience;
import annex.familyvisits.survey.Series;
import annex.familyvisits.survey.Survey;
import annex.familyvisits.survey.SurveySheet;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of surveys. */
@RestController
@RequestMapping("/family-visits/establishments/{id}")
final class SurveyController {

  private final KeepsRecords keeps;
  private final AgreedSections agreed;
  private final Clock clock;
  private final Tagged<Survey, SurveyView> answers;

  SurveyController(KeepsRecords keeps, AgreedSections agreed, Clock clock, StrictJson json) {
    this.keeps = keeps;
    this.agreed = agreed;
    this.clock = clock;
    this.answers =
        new Tagged<>(
            Survey.class,
            Survey::revision,
            SurveyView::of,
            survey ->
                "/family-visits/establishments/%s/surveys/%d"
                    .formatted(survey.establishment(), survey.number()),
            json);
  }

  /** Records a survey: 201. */
  @PostMapping("/surveys")
  ResponseEntity<SurveyView> record(
      @PathVariable("id") EstablishmentId id, @RequestBody SurveySheet sheet) {
    var now = now();
    if (sheet.askedOn().isAfter(UkTime.date(now))) {
      throw toCome("%s is to come.".formatted(sheet.askedOn()));
    }
    answers.toBeCreated();
    return answers.created(
        keeps
            .add(
                Survey.KIND, id, "recorded", now, number -> Survey.recorded(id, number, sheet, now))
            .orElseThrow());
  }

  /** All of them, the latest first. */
  @GetMapping("/surveys")
  PageOf<SurveyView> surveys(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "audience", required = false) @Nullable String audience,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    var asked = new PageRequest(page, size);
    var search = search(id, audience, from, to);
    var found = keeps.records().newestFirst(Survey.KIND, search, asked.offset(), asked.size());
    return PageOf.of(
        found.stream().map(SurveyView::of).toList(),
        asked,
        keeps.records().count(Survey.KIND, search));
  }

  /** One of them. */
  @GetMapping("/surveys/{number}")
  ResponseEntity<SurveyView> survey(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number) {
    return answers.ok(
        keeps.records().find(Survey.KIND, id, number).orElseThrow(() -> unknown(number)));
  }

  /** Corrects the survey that has the state named in {@code If-Match}. */
  @PutMapping("/surveys/{number}")
  ResponseEntity<SurveyView> correct(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody SurveySheet sheet) {
    var now = now();
    return answers.of(
        keeps.step(
            Survey.KIND,
            id,
            number,
            answers.as(seen.required()),
            now,
            survey -> survey.correct(sheet, UkTime.date(now), now)),
        () -> unknown(number),
        (_, detail) -> toCome(detail));
  }

  /** What was answered over time, question by question; in the section and in surveys. */
  @GetMapping("/survey-results")
  PageOf<SeriesView> results(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "question", required = false) @Nullable String question,
      @RequestParam(name = "audience", required = false) @Nullable String audience,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    var asked = new PageRequest(page, size);
    var surveys = keeps.records().all(Survey.KIND, search(id, audience, null, null));
    var found =
        Series.of(agreed.of(id), surveys).stream()
            .filter(series -> question == null || series.question().equals(question))
            .map(SeriesView::of)
            .toList();
    return PageOf.of(
        found.stream().skip(asked.offset()).limit(asked.size()).toList(), asked, found.size());
  }

  private static Search search(
      EstablishmentId id, @Nullable String audience, @Nullable String from, @Nullable String to) {
    return Search.all(id)
        .between(Parameters.optionalDate("from", from), Parameters.optionalDate("to", to))
        .of(Codes.asked("audience", audience, Audience.class));
  }

  private static Refusal toCome(String detail) {
    return new Refusal(SurveyProblem.SURVEY_DATE_REFUSED, detail);
  }

  private static Refusal unknown(int number) {
    return new Refusal(SurveyProblem.SURVEY_UNKNOWN, "Number %d.".formatted(number));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
