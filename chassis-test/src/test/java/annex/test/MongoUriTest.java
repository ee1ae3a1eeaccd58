package annex.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MongoUriTest {

  @ParameterizedTest
  @CsvSource({
    "mongodb://127.0.0.1:27017, mongodb://127.0.0.1:27017/annex",
    "mongodb://127.0.0.1:27017/, mongodb://127.0.0.1:27017/annex",
    "mongodb://127.0.0.1:27017/other, mongodb://127.0.0.1:27017/annex",
    "mongodb://a:1/?replicaSet=rs, mongodb://a:1/annex?replicaSet=rs",
    "mongodb+srv://u:p@cluster.example?w=1, mongodb+srv://u:p@cluster.example/annex?w=1"
  })
  void puts_the_database_between_hosts_and_options(String uri, String expected) {
    assertThat(MongoUri.withDatabase(uri, "annex")).isEqualTo(expected);
  }

  @Test
  void does_not_repeat_what_it_cannot_read_for_it_may_hold_a_password() {
    assertThatThrownBy(() -> MongoUri.withDatabase("mongo//user:secret@host", "annex"))
        .hasMessageNotContaining("secret");
  }
}
