package annex.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Payload: a material difference was found, resolved, superseded or dismissed. Why a party has
 * dismissed it is read from the service.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area {@code capacity}
 * @param number of the difference among those of the establishment, from 1
 * @param status {@code open}, or as the type of the event tells it
 * @param subject what the figures say, such as {@code operational-capacity}
 * @param rule that asks for a Notice of Change, {@code CAP-3} or {@code CAP-6}
 * @param agreed the agreed figure
 * @param actual the certified or counted figure
 * @param difference by which the actual figure is above the agreed one; negative below
 * @param threshold that the difference exceeds
 * @param version number of the section version that ended it; null where none did
 * @param noticeOfChange number of the Notice of Change that resolved it, or null
 * @param supersededBy where the figure that took the place of the actual one comes from, or null
 * @param dismissedBy the party that dismissed it, {@code commissioner} or {@code provider}, or null
 * @param recordedAt ISO instant of what happened, UTC, milliseconds
 */
@JsonInclude
public record MaterialDifferenceMoved(
    String establishmentId,
    String area,
    int number,
    String status,
    String subject,
    String rule,
    Agreed agreed,
    Actual actual,
    int difference,
    Threshold threshold,
    @Nullable Integer version,
    @Nullable Integer noticeOfChange,
    @Nullable Source supersededBy,
    @Nullable String dismissedBy,
    String recordedAt) {

  /**
   * An agreed figure.
   *
   * @param people or places
   * @param version number of the section version that says so
   * @param place JSON pointer to it in the body of that version
   */
  public record Agreed(int people, int version, String place) {}

  /**
   * A certified or counted figure.
   *
   * @param people or places
   * @param source that says so
   */
  public record Actual(int people, Source source) {}

  /**
   * Where a figure comes from.
   *
   * @param kind {@code cell-certificate} or {@code population-count}
   * @param reference of the certificate; day and number of the count, such as {@code 2026-11-24/1}
   * @param asAt ISO date from which the certificate holds, or of the count
   */
  public record Source(String kind, String reference, String asAt) {}

  /**
   * Both numbers are exceeded.
   *
   * @param people or places
   * @param percent of the agreed figure
   */
  public record Threshold(int people, BigDecimal percent) {}
}
