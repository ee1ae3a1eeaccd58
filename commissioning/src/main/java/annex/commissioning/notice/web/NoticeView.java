package annex.commissioning.notice.web;

import annex.access.Withheld;
import annex.commissioning.notice.Decided;
import annex.commissioning.notice.NoticeOfChange;
import annex.commissioning.notice.PartyAgreement;
import annex.contracts.Area;
import annex.contracts.IsoText;
import annex.contracts.change.Difference;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Notice of Change as it is read.
 *
 * @param establishmentId agency code
 * @param area code of the area
 * @param number of the Notice of Change
 * @param status {@code proposed}, {@code agreed}, {@code rejected} or {@code withdrawn}
 * @param baseVersion number of the section version that it changes
 * @param effectiveFrom ISO date
 * @param reason why it was proposed
 * @param certificationReference of the cell certification, or null
 * @param patch as it was proposed, but for what the caller is not to be shown
 * @param diff what it changes, but for what the caller is not to be shown
 * @param agreements one for each party that agrees
 * @param decided how it ended, null while it has not
 */
@JsonInclude
record NoticeView(
    String establishmentId,
    String area,
    int number,
    String status,
    int baseVersion,
    String effectiveFrom,
    String reason,
    @Nullable String certificationReference,
    @JsonRawValue String patch,
    List<Place> diff,
    List<Agreed> agreements,
    @Nullable End decided) {

  /**
   * A difference.
   *
   * @param pointer JSON pointer to a value
   * @param before JSON value; left out where there was none
   * @param after JSON value; left out where there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Place(
      String pointer,
      @JsonRawValue @Nullable String before,
      @JsonRawValue @Nullable String after) {}

  /**
   * An agreement.
   *
   * @param party {@code commissioner} or {@code provider}
   * @param client the program that gave it
   * @param subject on whose behalf
   * @param at ISO instant
   */
  record Agreed(String party, String client, String subject, String at) {}

  /**
   * How it ended.
   *
   * @param party whose step ended it
   * @param at ISO instant
   * @param reason why, or null
   * @param version number of the section version that is its effect, or null
   */
  @JsonInclude
  record End(String party, String at, @Nullable String reason, @Nullable Integer version) {}

  static NoticeView of(Area area, NoticeOfChange notice, Withheld withheld) {
    var proposal = notice.proposal();
    var patch = withheld.prune(proposal.patch().getBytes(StandardCharsets.UTF_8));
    return new NoticeView(
        notice.establishment().code(),
        area.code(),
        notice.number(),
        notice.status().code(),
        proposal.baseVersion(),
        proposal.effectiveFrom().toString(),
        proposal.reason(),
        proposal.certificationReference(),
        new String(patch, StandardCharsets.UTF_8),
        notice.diff().stream()
            .filter(difference -> !withheld.covers(difference.pointer()))
            .map(NoticeView::place)
            .toList(),
        notice.agreements().stream().map(NoticeView::agreed).toList(),
        notice.decided() == null ? null : end(notice.decided()));
  }

  private static Place place(Difference difference) {
    return new Place(difference.pointer(), difference.before(), difference.after());
  }

  private static Agreed agreed(PartyAgreement agreement) {
    var by = agreement.by();
    return new Agreed(by.party().code(), by.client(), by.subject(), IsoText.of(agreement.at()));
  }

  private static End end(Decided decided) {
    return new End(
        decided.by().party().code(), IsoText.of(decided.at()), decided.reason(), decided.version());
  }
}
