package annex.feed.webhook.web;

import annex.chassis.check.Fields;
import annex.feed.log.Wanted;
import annex.feed.webhook.Webhook.Terms;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The request to register or change a webhook.
 *
 * @param url where events are sent
 * @param noticeUrl where its owner is told that it fails or was switched off, or null
 * @param types names of events, or beginnings of names such as {@code annex.capacity.*}; every
 *     event that the caller may follow where there are none
 * @param establishments agency codes; every establishment of the caller where there are none
 * @param note for its owner, or null
 * @param from what was published at that moment or later is sent, or null for from now on; of no
 *     meaning when a webhook is changed
 */
record WriteWebhook(
    String url,
    @Nullable String noticeUrl,
    @Nullable List<String> types,
    @Nullable List<String> establishments,
    @Nullable String note,
    @Nullable Instant from) {

  private static final int LONGEST_NOTE = 200;
  private static final Pattern AGENCY_CODE = Pattern.compile("[A-Z]{3}");

  WriteWebhook {
    var fields =
        Fields.check()
            .text("url", url)
            .is("url", url, text -> uri(text).isPresent(), "must be a URL", null)
            .optionalText("noticeUrl", noticeUrl)
            .is("noticeUrl", noticeUrl, text -> uri(text).isPresent(), "must be a URL", null)
            .is(
                "noticeUrl",
                noticeUrl,
                text -> url == null || uri(text).isEmpty() || !uri(text).equals(uri(url)),
                "must be another than url, which is the one that fails",
                null)
            .optionalText("note", note)
            .is(
                "note",
                note,
                text -> text.length() <= LONGEST_NOTE,
                "must not be longer than " + LONGEST_NOTE + " characters",
                null);
    rows(fields, "types", types, Wanted.TYPE, "annex.capacity.*");
    rows(fields, "establishments", establishments, AGENCY_CODE, "WMI");
    fields.orRefuse();
  }

  private static void rows(
      Fields fields, String field, @Nullable List<String> rows, Pattern notation, String example) {
    if (rows != null) {
      fields
          .rows(field, rows)
          .is(
              field,
              rows,
              list -> list.size() <= Wanted.MOST,
              "must not have more than " + Wanted.MOST + " rows",
              null)
          .each(field, rows, notation, example);
    }
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  Terms terms() {
    return new Terms(
        URI.create(url),
        noticeUrl == null ? null : URI.create(noticeUrl),
        Wanted.of(list(types), list(establishments)),
        note);
  }

  private static List<String> list(@Nullable List<String> rows) {
    return rows == null ? List.of() : rows;
  }
}
