package annex.feed.log.json;

import annex.contracts.IsoText;
import annex.feed.log.Event;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/**
 * An event in the JSON format of CloudEvents 1.0.
 *
 * @param subject agency code of the establishment that it is about
 * @param time ISO instant, UTC, milliseconds
 * @param sequence version of the aggregate, by which newer is told from older
 * @param traceparent the request behind it, if there was one
 * @param datawithheld true where the payload is not shown, left out otherwise
 * @param data the payload, as JSON text; on the wire it is the JSON value itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CloudEventJson(
    String specversion,
    String id,
    String source,
    String type,
    String subject,
    String time,
    @Nullable String sequence,
    @Nullable String traceparent,
    @Nullable String datacontenttype,
    @Nullable Boolean datawithheld,
    @JsonRawValue @Nullable String data) {

  static CloudEventJson of(Event event) {
    boolean shown = event.data() != null;
    return new CloudEventJson(
        "1.0",
        event.id(),
        event.source(),
        event.type(),
        event.establishment(),
        IsoText.of(event.time()),
        event.sequence(),
        event.traceparent(),
        shown ? "application/json" : null,
        shown ? null : Boolean.TRUE,
        event.data());
  }
}
