package annex.familyvisits.survey;

import annex.chassis.check.Fields;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a survey asked, and how many gave which answer. Nobody who answered is named.
 *
 * @param name of the survey
 * @param askedOn the date, or the first day of the month
 * @param audience code of who was asked
 * @param respondents how many answered
 * @param questions each once
 */
public record SurveySheet(
    String name,
    LocalDate askedOn,
    String audience,
    Integer respondents,
    List<Question> questions) {

  private static final int MOST = 20_000;
  private static final int MOST_QUESTIONS = 200;
  private static final int MOST_ANSWERS = 50;

  public SurveySheet {
    var fields = Values.line(Fields.check(), "name", name);
    Values.date(fields, "askedOn", askedOn);
    Codes.check(fields, "audience", audience, Audience.class, null);
    Values.number(fields, "respondents", respondents, 0, MOST, null)
        .rows("questions", questions)
        .distinct("questions", questions, Question::question, null)
        .is(
            "questions",
            questions,
            rows -> rows.size() <= MOST_QUESTIONS,
            "must not be more than " + MOST_QUESTIONS,
            null);
    counts(fields, respondents, questions);
    fields.orRefuse();
    questions = List.copyOf(questions);
  }

  private static void counts(
      Fields fields, @Nullable Integer respondents, @Nullable List<Question> questions) {
    if (respondents == null || questions == null) {
      return;
    }
    for (int at = 0; at < questions.size(); at++) {
      var question = questions.get(at);
      for (int row = 0; question != null && row < question.answers().size(); row++) {
        fields.notAbove(
            "questions/%d/answers/%d/count".formatted(at, row),
            question.answers().get(row).count(),
            "respondents",
            respondents,
            null);
      }
    }
  }

  /**
   * A question, in the same words each time it is asked.
   *
   * @param answers each once; somebody may have given several
   */
  public record Question(String question, List<Answer> answers) {
    public Question {
      Values.line(Fields.check(), "question", question)
          .rows("answers", answers)
          .distinct("answers", answers, (Function<Answer, ?>) Answer::answer, null)
          .is(
              "answers",
              answers,
              rows -> rows.size() <= MOST_ANSWERS,
              "must not be more than " + MOST_ANSWERS,
              null)
          .orRefuse();
      answers = List.copyOf(answers);
    }
  }

  /** An answer, and how many gave it. */
  public record Answer(String answer, Integer count) {
    public Answer {
      Values.number(Values.line(Fields.check(), "answer", answer), "count", count, 0, MOST, null)
          .orRefuse();
    }
  }
}
