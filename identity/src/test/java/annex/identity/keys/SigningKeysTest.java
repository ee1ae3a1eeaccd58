package annex.identity.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annex.test.MovedClock;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

  private static final SigningKeys.KeyLife LIFE =
      new SigningKeys.KeyLife(Duration.ofDays(30), Duration.ofMinutes(20), Duration.ofMinutes(35));

  @TempDir private Path directory;
  private final MovedClock clock = new MovedClock(Instant.parse("2026-01-01T00:00:00Z"));

  @Test
  void the_first_key_signs_at_once() throws IOException {
    assertThat(published(new SigningKeys(directory, LIFE, clock))).isEqualTo(1);
  }

  @Test
  void the_next_key_is_published_before_it_signs_and_the_last_one_outlives_its_tokens()
      throws IOException {
    var keys = new SigningKeys(directory, LIFE, clock);
    var first = keys.signing();

    clock.move(Duration.ofDays(30).plusSeconds(1));
    keys.rotate();
    assertThat(published(keys)).isEqualTo(2);
    assertThat(keys.signing()).isEqualTo(first);

    clock.move(Duration.ofMinutes(20));
    keys.rotate();
    assertThat(keys.signing()).isNotEqualTo(first);
    assertThat(published(keys)).isEqualTo(2);

    clock.move(Duration.ofMinutes(36));
    keys.rotate();
    assertThat(published(keys)).isEqualTo(1);
    assertThat(Files.exists(directory.resolve(first + ".json"))).isFalse();
  }

  @Test
  void looking_often_makes_no_more_keys() throws IOException {
    var keys = new SigningKeys(directory, LIFE, clock);

    for (int look = 0; look < 20; look++) {
      clock.move(Duration.ofDays(1));
      keys.rotate();
    }

    assertThat(published(keys)).isEqualTo(1);
  }

  @Test
  void keys_are_found_again_after_a_restart() throws IOException {
    var before = new SigningKeys(directory, LIFE, clock).signing();

    assertThat(new SigningKeys(directory, LIFE, clock).signing()).isEqualTo(before);
  }

  @Test
  void a_file_that_is_no_key_is_named() throws IOException {
    var _ = Files.writeString(directory.resolve("broken.json"), "{}");

    assertThatThrownBy(() -> new SigningKeys(directory, LIFE, clock))
        .hasMessageContaining("broken.json");
  }

  private static int published(SigningKeys keys) {
    return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).size();
  }
}
