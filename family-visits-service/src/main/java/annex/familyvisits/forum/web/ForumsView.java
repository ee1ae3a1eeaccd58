package annex.familyvisits.forum.web;

import annex.chassis.web.PageOf;
import annex.familyvisits.forum.Gap;
import annex.familyvisits.forum.HoldsForums.Pace;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of forums, and how far apart they are.
 *
 * @param pace of all forums that were held, whatever is asked for
 */
record ForumsView(List<ForumView> items, PageOf.Position page, PaceView pace) {

  /**
   * How far apart forums are.
   *
   * @param rule that asks for it
   * @param tooLong whether it is too long since the last one now
   */
  @JsonInclude
  record PaceView(
      String rule,
      @Nullable Integer monthsAtMost,
      @Nullable String lastHeld,
      @Nullable String dueBy,
      boolean tooLong,
      List<GapView> gaps) {}

  /** A time without a forum that was longer than agreed; {@code next} ended it, or nothing has. */
  @JsonInclude
  record GapView(String after, String dueBy, int monthsAtMost, @Nullable String next) {

    static GapView of(Gap gap) {
      return new GapView(
          gap.after().toString(),
          gap.dueBy().toString(),
          gap.monthsAtMost(),
          gap.next() == null ? null : gap.next().toString());
    }
  }

  static ForumsView of(PageOf<ForumView> found, Pace pace) {
    return new ForumsView(
        found.items(),
        found.page(),
        new PaceView(
            "VIS-21",
            pace.monthsAtMost(),
            pace.lastHeld() == null ? null : pace.lastHeld().toString(),
            pace.dueBy() == null ? null : pace.dueBy().toString(),
            pace.open(),
            pace.gaps().stream().map(GapView::of).toList()));
  }
}
