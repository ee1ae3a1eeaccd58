package annex.familyvisits.survey.outbound;

import annex.contracts.Area;
import annex.contracts.IsoText;
import annex.contracts.SurveyMoved;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.Moved;
import annex.familyvisits.record.RecordEvents;
import annex.familyvisits.survey.Survey;
import org.springframework.stereotype.Component;

/** That a survey was recorded. */
@Component
final class SurveyEvents implements RecordEvents<Survey> {

  @Override
  public Kind<Survey> kind() {
    return Survey.KIND;
  }

  @Override
  public SurveyMoved payload(Moved<Survey> moved) {
    var survey = moved.after();
    var sheet = survey.sheet();
    return new SurveyMoved(
        survey.establishment().code(),
        Area.FAMILY_VISITS.code(),
        survey.number(),
        survey.revision(),
        sheet.name(),
        sheet.askedOn().toString(),
        sheet.audience(),
        sheet.respondents(),
        sheet.questions().size(),
        IsoText.of(moved.at()));
  }
}
