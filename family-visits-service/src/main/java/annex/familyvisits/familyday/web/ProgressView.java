package annex.familyvisits.familyday.web;

import annex.familyvisits.familyday.Progress;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The family days of a year beside the number that is agreed, as it is read.
 *
 * @param rule that asks for it
 * @param difference how many more are held and to come than agreed; null where nothing is
 */
@JsonInclude
record ProgressView(
    String year,
    String rule,
    @Nullable Integer agreed,
    @Nullable Boolean approximate,
    int held,
    int toCome,
    int cancelled,
    @Nullable Integer difference,
    int accepted,
    int adults,
    int children) {

  static ProgressView of(Progress progress) {
    return new ProgressView(
        progress.year(),
        "VIS-20",
        progress.agreed(),
        progress.approximate(),
        progress.held(),
        progress.toCome(),
        progress.cancelled(),
        progress.difference(),
        progress.accepted(),
        progress.adults(),
        progress.children());
  }
}
