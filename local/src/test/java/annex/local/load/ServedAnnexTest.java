package annex.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedAnnexTest {

  private static final String WHOLE = "{\"missing\":[]}";

  @TempDir Path directory;

  @Test
  void holds_a_package_when_no_section_is_missing() throws IOException {
    try (var gateway = new StubGateway().answering(200, WHOLE)) {
      assertThat(served(gateway).holds(new AnnexPackage(directory))).isTrue();
      assertThat(gateway.requests().getFirst()).startsWith("GET /annexes/WMI");
    }
  }

  @Test
  void does_not_while_a_section_is_missing_or_nothing_is_known() throws IOException {
    try (var partial = new StubGateway().answering(200, "{\"missing\":[\"metrics\"]}");
        var unknown = new StubGateway().answering(404, "{}")) {
      assertThat(served(partial).holds(new AnnexPackage(directory))).isFalse();
      assertThat(served(unknown).holds(new AnnexPackage(directory))).isFalse();
    }
  }

  @Test
  void does_not_until_each_change_holds_from_its_date() throws IOException {
    change("WMI");
    try (var before = new StubGateway().answering(200, WHOLE).answering(200, visits(1, "null"));
        var after = new StubGateway().answering(200, WHOLE).answering(200, visits(2, "1"))) {
      assertThat(served(before).holds(new AnnexPackage(directory))).isFalse();
      assertThat(served(after).holds(new AnnexPackage(directory))).isTrue();
      assertThat(after.requests().getLast()).startsWith("GET /annexes/WMI?asOf=2023-04-01");
    }
  }

  @Test
  void the_version_that_a_section_commenced_with_is_no_change_whatever_its_date()
      throws IOException {
    change("WMI");
    var commenced = visits(2, "null");
    try (var gateway = new StubGateway().answering(200, WHOLE).answering(200, commenced)) {
      assertThat(served(gateway).holds(new AnnexPackage(directory))).isFalse();
    }
  }

  @Test
  void the_changes_of_another_establishment_are_no_part_of_it() throws IOException {
    change("LPI");
    try (var gateway = new StubGateway().answering(200, WHOLE)) {
      assertThat(served(gateway).holds(new AnnexPackage(directory))).isTrue();
    }
  }

  @Test
  void can_be_waited_for() throws IOException {
    try (var gateway =
        new StubGateway()
            .answering(404, "{}")
            .answering(200, "{\"missing\":[\"metrics\"]}")
            .answering(200, WHOLE)) {
      var annex = new AnnexPackage(directory);

      assertThat(served(gateway).awaitHolding(annex, Duration.ofSeconds(20))).isTrue();
    }
  }

  private static ServedAnnex served(StubGateway gateway) {
    return new ServedAnnex(gateway.uri(), "WMI", () -> "token");
  }

  private void change(String establishment) throws IOException {
    var folder = Files.createDirectory(directory.resolve("changes"));
    Files.writeString(
        folder.resolve("a.json"),
        """
        {"establishmentId":"%s","area":"family-visits","effectiveFrom":"2023-04-01",
         "reason":"...","body":{}}
        """
            .formatted(establishment));
  }

  private static String visits(int version, String notice) {
    return """
    {"missing":[],"sections":{"family-visits":
     {"version":%d,"effectiveFrom":"%s","noticeOfChange":%s}}}
    """
        .formatted(version, version == 1 ? "2014-04-01" : "2023-04-01", notice);
  }
}
