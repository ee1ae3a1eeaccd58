package annex.familyvisits.survey;

import annex.familyvisits.agreed.AgreedHistory;
import annex.familyvisits.agreed.Surveys;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to a question over time: the figures that the section prints, and those of the
 * surveys that were recorded since. A question is the same where its words are.
 *
 * @param question in its words
 * @param points in the order in which it was asked
 */
public record Series(String question, List<Point> points) {

  public Series {
    points = List.copyOf(points);
  }

  /**
   * A figure. What is not printed is null.
   *
   * @param month in which it was asked
   * @param survey number of the survey that says so, null where the section does
   * @param section number of the version that says so first, null where a survey does
   * @param audience code of who was asked, or null
   * @param answer that was given, null where the question says it all
   * @param count of those who gave it
   * @param outOf so many who were asked
   * @param percent as printed, or of those who answered, to one place
   * @param minimum of a range
   * @param maximum of a range
   */
  public record Point(
      YearMonth month,
      @Nullable Integer survey,
      @Nullable Integer section,
      @Nullable String audience,
      @Nullable String answer,
      @Nullable Integer count,
      @Nullable Integer outOf,
      @Nullable BigDecimal percent,
      @Nullable BigDecimal minimum,
      @Nullable BigDecimal maximum) {}

  /** All series, those that the section prints first. */
  public static List<Series> of(AgreedHistory agreed, List<Survey> surveys) {
    Map<String, List<Point>> found = new LinkedHashMap<>();
    var printed = new HashSet<List<Object>>();
    agreed.versions().stream()
        .sorted(Comparator.comparingInt(version -> version.agreed().version()))
        .forEach(version -> {
          var said = version.agreed().body().surveys();
          if (said != null && said.heldIn() != null) {
            for (var result : said.results()) {
              if (printed.add(List.of(said.heldIn(), result.finding()))) {
                add(
                    found,
                    result.finding(),
                    printed(said.heldIn(), version.agreed().version(), result));
              }
            }
          }
        });
    surveys.stream()
        .sorted(Comparator.comparing(survey -> survey.sheet().askedOn()))
        .forEach(survey ->
            survey
                .sheet()
                .questions()
                .forEach(question ->
                    question
                        .answers()
                        .forEach(
                            answer -> add(found, question.question(), counted(survey, answer)))));
    return found.entrySet().stream().map(one -> new Series(one.getKey(), one.getValue())).toList();
  }

  private static void add(Map<String, List<Point>> found, String question, Point point) {
    var points = found.computeIfAbsent(question, _ -> new ArrayList<>());
    points.add(point);
    points.sort(Comparator.comparing(Point::month));
  }

  private static Point printed(YearMonth month, int version, Surveys.Result result) {
    return new Point(
        month,
        null,
        version,
        null,
        null,
        result.count(),
        result.outOf(),
        result.percent(),
        result.minimum(),
        result.maximum());
  }

  private static Point counted(Survey survey, SurveySheet.Answer answer) {
    int respondents = survey.sheet().respondents();
    return new Point(
        YearMonth.from(survey.sheet().askedOn()),
        survey.number(),
        null,
        survey.sheet().audience(),
        answer.answer(),
        answer.count(),
        respondents,
        respondents == 0
            ? null
            : BigDecimal.valueOf(100L * answer.count())
                .divide(BigDecimal.valueOf(respondents), 1, RoundingMode.HALF_UP),
        null,
        null);
  }
}
