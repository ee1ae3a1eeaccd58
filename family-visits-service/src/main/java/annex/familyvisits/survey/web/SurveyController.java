package annex.familyvisits.survey.web;

import annex.chassis.problem.Refusal;
import annex.chassis.web.IfMatch;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Search;
import annex.familyvisits.record.web.RecordApi;
import annex.familyvisits.record.web.RecordApis;
import annex.familyvisits.survey.Audience;
import annex.familyvisits.survey.Series;
import annex.familyvisits.survey.Survey;
import annex.familyvisits.survey.SurveySheet;
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

  private final AgreedSections agreed;
  private final RecordApi<Survey, SurveyView, Survey.Refused> api;

  SurveyController(AgreedSections agreed, RecordApis apis) {
    this.agreed = agreed;
    this.api =
        apis.of(
            Survey.KIND,
            "surveys",
            SurveyView::of,
            SurveyProblem.SURVEY_UNKNOWN,
            SurveyController::refused);
  }

  /** Records a survey: 201. */
  @PostMapping("/surveys")
  ResponseEntity<SurveyView> record(
      @PathVariable("id") EstablishmentId id, @RequestBody SurveySheet sheet) {
    if (sheet.askedOn().isAfter(api.today())) {
      throw refused(Survey.Refused.TO_COME, "%s is to come.".formatted(sheet.askedOn()));
    }
    return api.add(now ->
        api.keep(id, "recorded", now, number -> Survey.recorded(id, number, sheet, now))
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
    var search = search(id, audience, from, to);
    return api.page(search, page, size);
  }

  /** One of them. */
  @GetMapping("/surveys/{number}")
  ResponseEntity<SurveyView> survey(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number) {
    return api.one(id, number);
  }

  /** Corrects the survey that has the state named in {@code If-Match}. */
  @PutMapping("/surveys/{number}")
  ResponseEntity<SurveyView> correct(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody SurveySheet sheet) {
    return api.step(
        id, number, seen.required(), (survey, today, now) -> survey.correct(sheet, today, now));
  }

  /** What was answered over time, question by question; in the section and in surveys. */
  @GetMapping("/survey-results")
  PageOf<SeriesView> results(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "question", required = false) @Nullable String question,
      @RequestParam(name = "audience", required = false) @Nullable String audience,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    var surveys = api.all(search(id, audience, null, null));
    var found =
        Series.of(agreed.of(id), surveys).stream()
            .filter(series -> question == null || series.question().equals(question))
            .toList();
    return PageOf.cut(found, new PageRequest(page, size), SeriesView::of);
  }

  private static Search search(
      EstablishmentId id, @Nullable String audience, @Nullable String from, @Nullable String to) {
    return RecordApi.search(id, from, to).of(Codes.asked("audience", audience, Audience.class));
  }

  private static Refusal refused(Survey.Refused reason, String detail) {
    return switch (reason) {
      case TO_COME -> new Refusal(SurveyProblem.SURVEY_DATE_REFUSED, detail);
    };
  }
}
