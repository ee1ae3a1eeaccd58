package annex.gateway.annexes;

import static annex.gateway.timeline.Versions.aVersion;
import static org.assertj.core.api.Assertions.assertThat;

import annex.access.token.TokenRules;
import annex.access.token.VerifiedTokens;
import annex.contracts.Area;
import annex.gateway.access.CallerLimits;
import annex.gateway.timeline.AnnexTimeline;
import annex.test.MovedClock;
import annex.test.TestIssuer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a connection remembers of its last read is never more than what holds still. */
class LatelyReadTest {

  private static final int PER_SECOND = 1_000;

  /** The last second of a day in the United Kingdom, which is an hour ahead in summer. */
  private static final Instant BEFORE_MIDNIGHT = Instant.parse("2026-07-31T22:59:59Z");

  private final MovedClock clock = new MovedClock(BEFORE_MIDNIGHT);
  private final AnnexTimeline timeline = new AnnexTimeline();
  private final VerifiedTokens tokens =
      new VerifiedTokens(TokenRules.of(TestIssuer.shared().url()), clock);
  private final PlainReads reads =
      new PlainReads(
          timeline,
          new Pages(1_000_000),
          tokens,
          new CallerLimits(PER_SECOND, PER_SECOND),
          clock,
          new SimpleMeterRegistry());
  private final PlainReads.Lately lately = new PlainReads.Lately();

  @BeforeEach
  void publish() {
    timeline.hear(aVersion().in(Area.CAPACITY).number(1).body("{\"n\":1}").get());
    timeline.complete();
  }

  private String token(Instant until) {
    var token =
        TestIssuer.shared()
            .token(claims ->
                claims
                    .issueTime(Date.from(BEFORE_MIDNIGHT.minusSeconds(60)))
                    .expirationTime(Date.from(until)));
    var _ = tokens.verify(token);
    return token;
  }

  private @Nullable String read(String token) {
    var request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/annexes/WMI");
    request.headers().set(HttpHeaderNames.AUTHORIZATION, "Bearer " + token);
    var reply = reads.reply(request, lately);
    return reply == null ? null : reply.content().toString(StandardCharsets.UTF_8);
  }

  @Test
  void what_was_heard_between_two_reads_is_in_the_second() {
    var token = token(BEFORE_MIDNIGHT.plusSeconds(600));
    assertThat(read(token)).contains("{\"n\":1}").isEqualTo(read(token));

    timeline.hear(
        aVersion().in(Area.CAPACITY).number(2).from("2026-01-01").body("{\"n\":2}").get());

    assertThat(read(token)).contains("{\"n\":2}");
  }

  @Test
  void at_midnight_it_is_the_annex_of_the_next_day() {
    var token = token(BEFORE_MIDNIGHT.plusSeconds(600));
    timeline.hear(
        aVersion().in(Area.CAPACITY).number(2).from("2026-08-01").body("{\"n\":2}").get());
    clock.move(Duration.ofMillis(500));
    assertThat(read(token)).contains("\"asOf\":\"2026-07-31\"").contains("{\"n\":1}");

    clock.move(Duration.ofMillis(499));
    assertThat(read(token)).contains("{\"n\":1}");
    clock.move(Duration.ofMillis(1));

    assertThat(read(token)).contains("\"asOf\":\"2026-08-01\"").contains("{\"n\":2}");
  }

  @Test
  void a_token_that_ends_within_the_second_is_no_token_from_then_on() {
    var token = token(BEFORE_MIDNIGHT.plusSeconds(1));
    assertThat(read(token)).isNotNull();

    clock.move(Duration.ofMillis(999));
    assertThat(read(token)).isNotNull();
    clock.move(Duration.ofMillis(1));

    assertThat(read(token)).isNull();
  }
}
