package annex.familyvisits.survey.web;

import annex.familyvisits.survey.Series;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was answered to a question over time, as it is read. */
record SeriesView(String question, List<PointView> points) {

  /** A figure; what is not printed is null. */
  @JsonInclude
  record PointView(
      String month,
      @Nullable Integer survey,
      @Nullable Integer section,
      @Nullable String audience,
      @Nullable String answer,
      @Nullable Integer count,
      @Nullable Integer outOf,
      @Nullable BigDecimal percent,
      @Nullable BigDecimal minimum,
      @Nullable BigDecimal maximum) {

    static PointView of(Series.Point point) {
      return new PointView(
          point.month().toString(),
          point.survey(),
          point.section(),
          point.audience(),
          point.answer(),
          point.count(),
          point.outOf(),
          point.percent(),
          point.minimum(),
          point.maximum());
    }
  }

  static SeriesView of(Series series) {
    return new SeriesView(series.question(), series.points().stream().map(PointView::of).toList());
  }
}
