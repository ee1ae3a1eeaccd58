package annex.capacity.difference;

import annex.commissioning.notice.PartyMember;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a material difference ended. */
public sealed interface Ending {

  /** When, to the millisecond. */
  Instant at();

  /**
   * The section was changed, and the figures do not part any more.
   *
   * @param version of the section that has come into force
   * @param noticeOfChange number of the Notice of Change that the version is the effect of
   */
  record Resolved(Instant at, int version, @Nullable Integer noticeOfChange) implements Ending {}

  /**
   * Other figures stand in its place, whether they part as well or not.
   *
   * @param version of the section that has come into force, where the agreed figure is another
   * @param source of the actual figure, where that is another
   */
  record Superseded(Instant at, @Nullable Integer version, @Nullable Source source)
      implements Ending {}

  /**
   * A party has decided that no Notice of Change is needed (CAP-3: a person decides).
   *
   * @param by who decided, and for which party
   * @param reason why
   */
  record Dismissed(Instant at, PartyMember by, String reason) implements Ending {}
}
