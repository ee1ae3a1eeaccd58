package annex.familyvisits.survey;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.record.Facets;
import annex.familyvisits.record.FamilyRecord;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.Step;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A survey and its results.
 *
 * @param sheet what was asked and answered
 * @param recordedAt the moment of its last step, to the millisecond
 */
public record Survey(
    EstablishmentId establishment, int number, int revision, SurveySheet sheet, Instant recordedAt)
    implements FamilyRecord {

  /** Surveys. */
  public static final Kind<Survey> KIND =
      new Kind<>(
          "survey",
          Survey.class,
          survey ->
              new Facets(
                  survey.sheet().askedOn(), "recorded", survey.sheet().audience(), null, null));

  /** Why a step with a survey is refused. */
  public enum Refused {
    /** It is to be asked. */
    TO_COME
  }

  /** A survey as it is recorded first. */
  public static Survey recorded(
      EstablishmentId establishment, int number, SurveySheet sheet, Instant now) {
    return new Survey(establishment, number, 1, sheet, now);
  }

  /** With other results. */
  public Step<Survey, Refused> correct(SurveySheet to, LocalDate today, Instant now) {
    if (sheet.equals(to)) {
      return Step.stays();
    }
    return to.askedOn().isAfter(today)
        ? Step.refused(Refused.TO_COME, "%s is to come.".formatted(to.askedOn()))
        : Step.taken(new Survey(establishment, number, revision + 1, to, now), "corrected");
  }
}
