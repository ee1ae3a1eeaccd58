package annex.feed.webhook;

import org.jspecify.annotations.Nullable;

/** What notices say, by their kind. */
public sealed interface NoticeData {

  /**
   * Of a webhook that fails.
   *
   * @param webhook its id
   * @param url that takes nothing
   * @param lastStatus that it answered the last time, or null where it answered none
   * @param lastError why it answered none, or null
   * @param switchesOffAt when the platform gives up unless something is taken
   * @param remedy how to go on
   */
  record Failing(
      String webhook,
      String url,
      String failingSince,
      @Nullable Integer lastStatus,
      @Nullable String lastError,
      String switchesOffAt,
      String remedy)
      implements NoticeData {}

  /**
   * Of a webhook that was switched off.
   *
   * @param webhook its id
   * @param url that took nothing
   * @param reason why it was switched off
   * @param lastStatus that it answered the last time, or null where it answered none
   * @param lastError why it answered none, or null
   * @param remedy how to go on
   */
  record SwitchedOff(
      String webhook,
      String url,
      String reason,
      String switchedOffAt,
      String failingSince,
      @Nullable Integer lastStatus,
      @Nullable String lastError,
      String remedy)
      implements NoticeData {}

  /** Writes it as JSON. */
  @FunctionalInterface
  interface Text {
    String of(NoticeData data);
  }
}
