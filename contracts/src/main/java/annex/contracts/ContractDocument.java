package annex.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32C;

/**
 * A published OpenAPI document, as it is committed.
 *
 * @param text YAML
 */
public record ContractDocument(String text) {

  /** The media type of YAML (RFC 9512). */
  public static final String MEDIA_TYPE = "application/yaml";

  /** The document of the gateway. */
  public static ContractDocument ofGateway() {
    return named("gateway");
  }

  /**
   * The document of a service.
   *
   * @param code of the area that the service owns, or {@code feed}
   */
  public static ContractDocument ofService(String code) {
    return named(code);
  }

  /** The events, in a form that an OpenAPI reader can show. */
  public static ContractDocument ofEvents() {
    return named("events");
  }

  /** The ETag of the document, quoted. */
  public String tag() {
    var checksum = new CRC32C();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return "\"%08x\"".formatted(checksum.getValue());
  }

  private static ContractDocument named(String name) {
    var path = "/openapi/%s.yaml".formatted(name);
    try (var file = ContractDocument.class.getResourceAsStream(path)) {
      return new ContractDocument(
          new String(Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
