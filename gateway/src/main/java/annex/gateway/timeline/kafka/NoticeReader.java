package annex.gateway.timeline.kafka;

import annex.contracts.Area;
import annex.gateway.timeline.Heard;
import annex.gateway.timeline.NoticeStep;
import annex.gateway.timeline.PackedJson;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a step of a Notice of Change. Fields that it does not know are passed over. */
final class NoticeReader {

  private static final JsonMapper JSON = JsonMapper.shared();

  private NoticeReader() {}

  static NoticeStep step(byte[] payload, Heard heard) {
    var notice = JSON.readTree(payload);
    var agreements = notice.required("agreements");
    var decided = notice.path("decided");
    var version = decided.path("version");
    return new NoticeStep(
        notice.required("establishmentId").stringValue(),
        area(notice.required("area").stringValue()),
        notice.required("number").intValue(),
        notice.required("revision").intValue(),
        notice.required("status").stringValue(),
        agreements.required(0).required("party").stringValue(),
        LocalDate.parse(notice.required("effectiveFrom").stringValue()),
        at(agreements.required(0)),
        at(decided.isObject() ? decided : agreements.required(0)),
        version.isInt() ? version.intValue() : null,
        heard,
        PackedJson.of(payload, 0, payload.length));
  }

  private static Instant at(JsonNode step) {
    return Instant.parse(step.required("at").stringValue());
  }

  private static Area area(String code) {
    return Area.of(code).orElseThrow(() -> new IllegalArgumentException("no area: '" + code + "'"));
  }
}
