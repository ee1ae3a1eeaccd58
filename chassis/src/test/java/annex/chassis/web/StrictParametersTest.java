package annex.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import annex.chassis.problem.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

class StrictParametersTest {

  private final StrictParameters strict = new StrictParameters();

  @SuppressWarnings("unused") // its parameters are all that matters
  static final class Controller {
    void list(
        @RequestParam(name = "size", defaultValue = "50") int size,
        @RequestParam(name = "free", required = false) Boolean free,
        @RequestParam(name = "status", required = false) String status,
        @RequestParam(name = "type", required = false) List<String> types) {}
  }

  private boolean passes(String name, String... values) throws NoSuchMethodException {
    var request = new MockHttpServletRequest("GET", "/list");
    request.setQueryString("there");
    request.addParameter(name, values);
    var list =
        Controller.class.getDeclaredMethod(
            "list", int.class, Boolean.class, String.class, List.class);
    return strict.preHandle(
        request, new MockHttpServletResponse(), new HandlerMethod(new Controller(), list));
  }

  @ParameterizedTest
  @CsvSource({
    "size, 20",
    "size, 0",
    "size, -1",
    "free, true",
    "free, false",
    "status, open",
    "type, a",
    "other, ''"
  })
  void what_is_written_as_the_contract_says_passes(String name, String value)
      throws NoSuchMethodException {
    assertThat(passes(name, value)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "size, '', a whole number",
    "size, ' 20', a whole number",
    "size, +20, a whole number",
    "size, 0x14, a whole number",
    "size, 020, a whole number",
    "size, -0, a whole number",
    "size, 2e1, a whole number",
    "free, '', true or false",
    "free, 1, true or false",
    "free, yes, true or false",
    "free, TRUE, true or false",
    "free, 'true ', true or false",
    "status, '', 'given or left out, not empty'",
    "type, '', 'given or left out, not empty'"
  })
  void what_is_written_otherwise_is_refused(String name, String value, String kind) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> passes(name, value))
        .satisfies(refusal ->
            assertThat(refusal.detail()).isEqualTo("The parameter '%s' must be %s.", name, kind));
  }

  @Test
  void one_bad_value_among_several_is_enough() {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> passes("type", "a", ""));
  }
}
