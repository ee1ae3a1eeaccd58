package annex.local.load;

import annex.contracts.Area;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file in a package's folder {@code changes}: what a section becomes on a date, whole.
 *
 * <pre>{@code
 * {"establishmentId":"WMI","area":"family-visits","effectiveFrom":"2023-04-01","reason":"...",
 *  "certificationReference":"...","body":{...}}
 * }</pre>
 *
 * The reference may be left out. Date, reason and reference are sent exactly as they are written.
 *
 * @param establishmentId agency code
 * @param area of the section
 * @param effectiveFrom JSON text of the date
 * @param reason JSON text
 * @param certificationReference JSON text, or null
 * @param body that the section is to have
 */
record ChangeFile(
    String establishmentId,
    Area area,
    String effectiveFrom,
    String reason,
    @Nullable String certificationReference,
    ObjectNode body) {

  private static final String AREA = "area";
  private static final String DATE = "effectiveFrom";
  private static final String REASON = "reason";
  private static final String REFERENCE = "certificationReference";
  private static final String BODY = "body";
  private static final Set<String> FIELDS =
      Set.of("establishmentId", AREA, DATE, REASON, REFERENCE, BODY);

  /**
   * Reads a file.
   *
   * @throws UnreadableFile with a pointer and what is wrong there
   */
  static ChangeFile read(byte[] content) {
    var fields = FileFields.read(content, FIELDS);
    var establishment = fields.establishmentId();
    var area =
        Area.of(json(AREA, fields.required(AREA)).asString(""))
            .orElseThrow(() -> new UnreadableFile("/" + AREA, "is not an area of the annex"));
    if (!(json(BODY, fields.required(BODY)) instanceof ObjectNode body)) {
      throw new UnreadableFile("/" + BODY, "is not an object");
    }
    return new ChangeFile(
        establishment,
        area,
        fields.required(DATE),
        fields.required(REASON),
        fields.optional(REFERENCE),
        body);
  }

  private static JsonNode json(String name, String text) {
    try {
      return ExactJson.read(text);
    } catch (JacksonException e) {
      throw new UnreadableFile("/" + name, e.getOriginalMessage());
    }
  }

  /** The date as a plain text. */
  String date() {
    return ExactJson.read(effectiveFrom).asString("");
  }

  /** The request that proposes it. */
  String proposal(int base, ObjectNode patch) {
    var reference =
        certificationReference == null
            ? ""
            : "\"%s\":%s,".formatted(REFERENCE, certificationReference);
    return "{\"baseVersion\":%d,\"%s\":%s,\"%s\":%s,%s\"patch\":%s}"
        .formatted(base, DATE, effectiveFrom, REASON, reason, reference, patch);
  }

  /** Whether a Notice of Change is the proposal that was made of it before. */
  boolean isProposedBy(JsonNode notice, int base, ObjectNode patch) {
    return notice.path("baseVersion").asInt() == base
        && notice.path(DATE).equals(ExactJson.read(effectiveFrom))
        && notice.path(REASON).equals(ExactJson.read(reason))
        && notice.at("/agreements/0/party").asString("").equals("provider")
        && Places.of(notice.path("patch")).equals(Places.of(patch));
  }
}
