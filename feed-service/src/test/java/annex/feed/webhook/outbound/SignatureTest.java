package annex.feed.webhook.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import annex.feed.webhook.SigningKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

  /** The example that the specification of Standard Webhooks gives. */
  private static final SigningKey KEY =
      new SigningKey("a", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", Instant.EPOCH, null);

  @Test
  void a_signature_is_that_of_the_specification() {
    assertThat(
            Signature.of(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1_614_265_330,
                "{\"test\": 2432232314}",
                List.of(KEY)))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void each_key_signs() {
    var other = new SigningKey("b", Signature.secret(new byte[32]), Instant.EPOCH, null);

    var both = Signature.of("1", 2, "{}", List.of(KEY, other));

    assertThat(both.split(" ", -1)).hasSize(2).allMatch(one -> one.startsWith("v1,"));
    assertThat(both).endsWith(" " + Signature.of("1", 2, "{}", List.of(other)));
  }

  @Test
  void a_key_says_nothing_of_its_secret() {
    assertThat(KEY.toString()).doesNotContain("MfKQ9r8GKYq");
  }
}
