package annex.local.load;

import java.util.Set;

/**
 * A file of an annex package: {@code
 * {"establishmentId":"WMI","effectiveFrom":"2014-04-01","body":{...}}}. Date and body are sent
 * exactly as they are written: the service judges them, and its pointers fit the file.
 *
 * @param establishmentId agency code
 * @param request what is posted: {@code effectiveFrom} and {@code body}
 */
record CommencementFile(String establishmentId, String request) {

  private static final Set<String> FIELDS = Set.of("establishmentId", "effectiveFrom", "body");

  /**
   * Reads a file.
   *
   * @throws UnreadableFile with a pointer and what is wrong there
   */
  static CommencementFile read(byte[] content) {
    var fields = FileFields.read(content, FIELDS);
    return new CommencementFile(
        fields.establishmentId(),
        "{\"effectiveFrom\":%s,\"body\":%s}"
            .formatted(fields.required("effectiveFrom"), fields.required("body")));
  }
}
