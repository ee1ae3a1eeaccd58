package annex.familyvisits.survey.web;

import annex.contracts.IsoText;
import annex.familyvisits.survey.Survey;
import annex.familyvisits.survey.SurveySheet.Question;
import java.util.List;

/** A survey as it is read. */
record SurveyView(
    int number,
    int revision,
    String name,
    String askedOn,
    String audience,
    int respondents,
    List<Question> questions,
    String recordedAt) {

  static SurveyView of(Survey survey) {
    var sheet = survey.sheet();
    return new SurveyView(
        survey.number(),
        survey.revision(),
        sheet.name(),
        sheet.askedOn().toString(),
        sheet.audience(),
        sheet.respondents(),
        sheet.questions(),
        IsoText.of(survey.recordedAt()));
  }
}
