package annex.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

class ChangeFileTest {

  private static final String GOOD =
      """
      {"establishmentId":"WMI","area":"capacity","effectiveFrom":"2015-04-01","reason":"More cells",
       "certificationReference":"CC/7","body":{"a":1}}
      """;

  @Test
  void proposes_date_reason_and_reference_as_they_are_written() {
    var patch = JsonNodeFactory.instance.objectNode().put("a", 2);

    assertThat(read(GOOD).proposal(3, patch))
        .isEqualTo(
            "{\"baseVersion\":3,\"effectiveFrom\":\"2015-04-01\",\"reason\":\"More cells\","
                + "\"certificationReference\":\"CC/7\",\"patch\":{\"a\":2}}");
    assertThat(read(GOOD.replace("\"certificationReference\":\"CC/7\",", "")).proposal(1, patch))
        .doesNotContain("certificationReference");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "area":"capacity"       | "area":"cells"       | /area            | is not an area
          "area":"capacity"       | "area":7             | /area            | is not an area
          "area":"capacity"       | "areas":1            | /areas           | is not a field
          "reason":"More cells",  | ``                   | /reason          | is missing
          "body":{"a":1}          | "body":[]            | /body            | is not an object
          "body":{"a":1}          | "body":{"a":1,"a":2} | /body            | Duplicate
          WMI                     | wmi                  | /establishmentId | agency code
          """)
  void says_what_is_wrong_and_where(String good, String bad, String pointer, String message) {
    var content = GOOD.replace(good, bad);

    assertThatExceptionOfType(UnreadableFile.class)
        .isThrownBy(() -> read(content))
        .withMessageContaining(message)
        .extracting(UnreadableFile::pointer)
        .isEqualTo(pointer);
  }

  @Test
  void changes_come_by_their_dates_whatever_their_names(@TempDir Path directory)
      throws IOException {
    var changes = Files.createDirectory(directory.resolve("changes"));
    Files.writeString(changes.resolve("a.json"), GOOD.replace("2015", "2017"));
    Files.writeString(changes.resolve("b.json"), GOOD.replace("2015", "2016"));
    Files.writeString(changes.resolve("c-capacity.json"), "{");
    Files.writeString(changes.resolve("notes.txt"), "no change");
    var annex = new AnnexPackage(directory);

    assertThat(annex.changes())
        .containsExactly("changes/c-capacity.json", "changes/b.json", "changes/a.json");
    assertThat(annex.areaOf("changes/c-capacity.json"))
        .isEqualTo(annex.areaOf("changes/a.json"))
        .isPresent();
    assertThat(annex.exists()).isTrue();
  }

  private static ChangeFile read(String content) {
    return ChangeFile.read(content.getBytes(StandardCharsets.UTF_8));
  }
}
