package annex.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommencementFileTest {

  @Test
  void keeps_date_and_body_to_the_letter() {
    var file =
        read(
            "{\"body\":{\"a\" : 1e2,\"é\":null},"
                + " \"effectiveFrom\":\"soon\",\"establishmentId\":\"WMI\"}");

    assertThat(file.establishmentId()).isEqualTo("WMI");
    assertThat(file.request())
        .isEqualTo("{\"effectiveFrom\":\"soon\",\"body\":{\"a\" : 1e2,\"é\":null}}");
  }

  @Test
  void leaves_it_to_the_service_to_judge_values_of_the_wrong_kind() {
    var file = read("{\"establishmentId\":\"WMI\",\"effectiveFrom\":20140401 ,\"body\":true}");

    assertThat(file.request()).isEqualTo("{\"effectiveFrom\":20140401,\"body\":true}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /establishmentId | is missing",
        "{'establishmentId':'WMI','effectiveFrom':'x'} | /body | is missing",
        "{'establishmentId':'wmi','effectiveFrom':'x','body':{}} | /establishmentId | agency code",
        "{'establishmentId':'../..','effectiveFrom':'x','body':{}} | /establishmentId | agency"
            + " code",
        "{'establishmentId':7,'effectiveFrom':'x','body':{}} | /establishmentId | agency code",
        "{'establishmentId':'WMI','bodies':{}} | /bodies | is not a field",
        "{'body':{},'body':{}} | /body | stands twice",
        "[] | '' | is not an object",
        "{'establishmentId':'WMI','effectiveFrom':'x','body':{}} {} | '' | after its end",
        "{'establishmentId':'WMI','body':{ | '' | is not JSON at line 1"
      })
  void says_what_is_wrong_and_where(String content, String pointer, String message) {
    assertThatExceptionOfType(UnreadableFile.class)
        .isThrownBy(() -> read(content.replace('\'', '"')))
        .withMessageContaining(message)
        .extracting(UnreadableFile::pointer)
        .isEqualTo(pointer);
  }

  @Test
  void refuses_what_is_not_utf_8() {
    var latin =
        "{\"establishmentId\":\"WMI\",\"body\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThatExceptionOfType(UnreadableFile.class)
        .isThrownBy(() -> CommencementFile.read(latin))
        .withMessage("is not UTF-8");
  }

  private static CommencementFile read(String content) {
    return CommencementFile.read(content.getBytes(StandardCharsets.UTF_8));
  }
}
