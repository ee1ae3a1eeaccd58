package annex.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.Sample;
import annex.test.Api;
import annex.test.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;

/** An establishment that no other test knows, as its parties speak of it to a running service. */
final class Prison {

  private static final AtomicInteger NEXT = new AtomicInteger();

  final String code;
  final String path;
  final Api api;
  final Api provider;
  final Api commissioner;

  private Prison(Api api) {
    int next = NEXT.getAndIncrement();
    this.code = "D" + (char) ('A' + next / 26) + (char) ('A' + next % 26);
    this.path = "/capacity/establishments/" + code;
    this.api = api;
    this.provider = api.bearing(() -> party("provider"));
    this.commissioner = api.bearing(() -> party("commissioner"));
  }

  /** One with the section of HMP Wymott: CNA 1038, operational capacity 1111. */
  static Prison commenced(Api api) {
    var prison = new Prison(api);
    var request = Sample.compact(Sample.commencement("capacity"));
    assertThat(prison.provider.post(prison.path + "/commencement", request).status())
        .isEqualTo(201);
    return prison;
  }

  /** One of which nothing is known. */
  static Prison unknown(Api api) {
    return new Prison(api);
  }

  /** Good from yesterday and for some months, so that a clock may differ. */
  private static String party(String party) {
    return TestIssuer.shared()
        .token(claims ->
            claims
                .claim("party", party)
                .claim("client_id", "the-" + party)
                .issueTime(Date.from(Instant.now().minus(Duration.ofDays(1))))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofDays(300)))));
  }

  String certificates() {
    return path + "/cell-certificates";
  }

  String counts() {
    return path + "/population-counts";
  }

  String differences() {
    return path + "/material-differences";
  }

  Api.Answer certify(String reference, String from, int operationalCapacity) {
    return provider.post(
        certificates(),
        """
        {"reference":"%s","effectiveFrom":"%s","certifiedNormalAccommodation":1038,"operationalCapacity":%d}
        """
            .formatted(reference, from, operationalCapacity));
  }

  Api.Answer count(String asAt, int recallees, int total) {
    return provider.post(
        counts(),
        """
        {"asAt":"%s","rows":[{"segment":"RECALLEES","people":%d}],"total":%d}
        """
            .formatted(asAt, recallees, total));
  }

  /** Both parties agree that the operational capacity is another from a date. */
  void agree(String from, int operationalCapacity, int base) {
    var proposed =
        provider.post(
            path + "/notices-of-change",
            """
            {"baseVersion":%d,"effectiveFrom":"%s","reason":"As certified","certificationReference":"CC-1",
             "patch":{"capacity":{"operationalCapacity":%d}}}
            """
                .formatted(base, from, operationalCapacity));
    assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
    var agreement = proposed.header("location").orElseThrow() + "/agreement";
    assertThat(commissioner.post(agreement, "{}").status()).isEqualTo(200);
  }
}
