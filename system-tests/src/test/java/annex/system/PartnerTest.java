package annex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import annex.partner.Attempts;
import annex.partner.Follower;
import annex.partner.Partner;
import annex.partner.Tokens;
import annex.partner.capacity.model.RecordCellCertificate;
import annex.partner.feed.model.CloudEvent;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example client, generated from the contracts, against the whole platform. */
class PartnerTest {

  private static final String RECORDED = "annex.capacity.cell-certificate.recorded.v1";

  private static @Nullable Platform platform;

  @BeforeAll
  static void start() {
    platform = new Platform();
    platform.annexOrFail("up");
  }

  @AfterAll
  static void end() {
    if (platform != null) {
      platform.close();
    }
  }

  private static Partner partner() {
    assertThat(platform).isNotNull();
    var tokens =
        new Tokens(
            URI.create("http://127.0.0.1:" + platform.port(8090)),
            "provider",
            platform.secretOf("provider"),
            Clock.systemUTC());
    return new Partner(
        URI.create("http://127.0.0.1:" + platform.port(8080)),
        tokens,
        new Attempts(5, Duration.ofMillis(50)));
  }

  private static RecordCellCertificate certificate(String reference) {
    return new RecordCellCertificate()
        .reference(reference)
        .effectiveFrom(LocalDate.of(2026, 10, 1))
        .certifiedNormalAccommodation(1038)
        .operationalCapacity(1111);
  }

  /** Keeps the cursor as a partner's own database would. */
  private static final class Kept implements Follower.Place {
    private @Nullable String cursor;

    @Override
    public Optional<String> cursor() {
      return Optional.ofNullable(cursor);
    }

    @Override
    public void keep(String reached) {
      cursor = reached;
    }

    @Override
    public void lost() {
      throw new AssertionError("nothing of it is that old");
    }
  }

  @Test
  void what_is_agreed_is_read_with_its_types() {
    var partner = partner();
    var section = partner.agreed("WMI", LocalDate.of(2014, 10, 1));

    assertThat(section.getVersion()).isEqualTo(1);
    assertThat(partner.body(section).getCapacity().getOperationalCapacity()).isEqualTo(1111);
    assertThat(section.getEffectiveFrom()).isEqualTo(LocalDate.of(2014, 4, 1));
  }

  @Test
  void what_is_recorded_twice_under_one_key_is_there_once_and_is_followed_once() {
    var partner = partner();
    var place = new Kept();
    var follower = partner.follower(List.of(RECORDED), place);
    follower.follow(0, _ -> {});

    var first = partner.record("WMI", certificate("CC-P-1"), "partner-1");
    var again = partner.record("WMI", certificate("CC-P-1"), "partner-1");

    assertThat(again).isEqualTo(first);
    var told = new ArrayList<CloudEvent>();
    while (told.isEmpty()) {
      follower.follow(20, told::add);
    }
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().getSubject()).isEqualTo("WMI");
    assertThat(told.getFirst().getData()).asString().contains("CC-P-1");
    follower.follow(0, told::add);
    assertThat(told).as("nothing comes again").hasSize(1);
  }

  @Test
  void a_refusal_says_what_is_wrong_and_is_not_repeated() {
    var wrong = certificate("CC-P-2").operationalCapacity(0);

    var refused =
        catchThrowableOfType(
            Attempts.Refused.class, () -> partner().record("WMI", wrong, "partner-2"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).contains("\"code\":\"values-refused\"", "CAP-1");
  }
}
