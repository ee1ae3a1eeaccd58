package annex.contracts;

import annex.contracts.change.Difference;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Payload: a Notice of Change as it stands after a step, whole. On {@link Topic#NOTICES} every step
 * has a record of its own.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area code of the area, such as {@code family-visits}
 * @param number of the Notice of Change among those of the section, from 1
 * @param revision rises with every step, from 1; a reader keeps the greatest it has seen
 * @param status {@code proposed}, {@code agreed}, {@code rejected} or {@code withdrawn}
 * @param baseVersion number of the section version that it changes
 * @param effectiveFrom ISO date from which the change holds, or was to hold
 * @param reason why it was proposed
 * @param certificationReference of the cell certification, or null
 * @param agreements one for each party that agrees; the first is that of whoever proposed
 * @param decided how it ended, null while it has not
 * @param diff what it changes, value by value
 */
@JsonInclude
public record NoticeOfChangeRecorded(
    String establishmentId,
    String area,
    int number,
    int revision,
    String status,
    int baseVersion,
    String effectiveFrom,
    String reason,
    @Nullable String certificationReference,
    List<Agreement> agreements,
    @Nullable Decision decided,
    List<Place> diff) {

  public NoticeOfChangeRecorded {
    agreements = List.copyOf(agreements);
    diff = List.copyOf(diff);
  }

  /**
   * A party's agreement.
   *
   * @param party {@code commissioner} or {@code provider}
   * @param at ISO instant, UTC, milliseconds
   */
  public record Agreement(String party, String at) {}

  /**
   * How it ended.
   *
   * @param party whose step ended it
   * @param at ISO instant, UTC, milliseconds
   * @param reason why, or null
   * @param version number of the section version that is its effect, or null
   */
  @JsonInclude
  public record Decision(
      String party, String at, @Nullable String reason, @Nullable Integer version) {}

  /**
   * A place at which it changes the body.
   *
   * @param pointer JSON pointer to a value
   * @param before JSON value; left out where there was none
   * @param after JSON value; left out where there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Place(
      String pointer, @JsonRawValue @Nullable String before, @JsonRawValue @Nullable String after) {

    /** The place of a difference. */
    public static Place of(Difference difference) {
      return new Place(difference.pointer(), difference.before(), difference.after());
    }
  }
}
