package annex.feed.webhook.web;

import annex.contracts.IsoText;
import annex.feed.webhook.SigningKey;
import annex.feed.webhook.Webhooks.Standing;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its owner sees it.
 *
 * @param noticeUrl where its owner is told that it fails or was switched off, or null
 * @param status {@code unverified}, {@code active}, {@code paused} or {@code switched-off}
 * @param reason why it was switched off, or null
 * @param keys that sign, the newest first
 * @param cursor of the feed behind the last event that was taken
 * @param failures how often in a row the next one has not been
 * @param failingSince when that began, or null
 * @param nextAt not before then it is tried again, or null
 * @param switchesOffAt when the platform gives up unless something is taken, or null
 */
@JsonInclude
record WebhookView(
    String webhook,
    String url,
    @Nullable String noticeUrl,
    List<String> types,
    List<String> establishments,
    @Nullable String note,
    String status,
    @Nullable String reason,
    List<KeyView> keys,
    String createdAt,
    String cursor,
    int failures,
    @Nullable String failingSince,
    @Nullable String nextAt,
    @Nullable String switchesOffAt) {

  WebhookView {
    types = List.copyOf(types);
    establishments = List.copyOf(establishments);
    keys = List.copyOf(keys);
  }

  static WebhookView of(Standing standing, Duration patience) {
    return of(standing, patience, KeyView::of);
  }

  /** With the secret of its newest key. */
  static WebhookView withSecret(Standing standing, Duration patience) {
    return of(
        standing, patience, key -> key.until() == null ? KeyView.withSecret(key) : KeyView.of(key));
  }

  private static WebhookView of(
      Standing standing, Duration patience, Function<SigningKey, KeyView> key) {
    var webhook = standing.webhook();
    var progress = standing.progress();
    var since = progress.failingSince();
    return new WebhookView(
        webhook.id(),
        webhook.url().toString(),
        webhook.noticeUrl() == null ? null : webhook.noticeUrl().toString(),
        webhook.wanted().sortedTypes(),
        webhook.wanted().establishments().stream().sorted().toList(),
        webhook.note(),
        webhook.status().code(),
        webhook.reason(),
        webhook.keys().stream().map(key).toList(),
        IsoText.of(webhook.createdAt()),
        progress.cursor().text(),
        progress.failures(),
        text(since),
        text(progress.nextAt()),
        text(since == null ? null : since.plus(patience)));
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : IsoText.of(moment);
  }
}
