package annex.familyvisits.familyday;

import annex.chassis.check.Fields;
import annex.familyvisits.record.Values;
import java.util.List;

/**
 * What those who came think of a family day, in numbers alone.
 *
 * @param scores how many gave which score, from 1 (poor) to 5 (very good); each score once
 * @param comments how many wrote something
 */
public record Feedback(List<Score> scores, Integer comments) {

  private static final int MOST = 2_000;
  private static final int BEST = 5;

  public Feedback {
    var fields =
        Fields.check().rows("scores", scores).distinct("scores", scores, Score::score, null);
    Values.number(fields, "comments", comments, 0, MOST, null).orRefuse();
    scores = List.copyOf(scores);
  }

  /** How many gave a score. */
  public record Score(Integer score, Integer count) {
    public Score {
      var fields = Values.number(Fields.check(), "score", score, 1, BEST, null);
      Values.number(fields, "count", count, 0, MOST, null).orRefuse();
    }
  }
}
