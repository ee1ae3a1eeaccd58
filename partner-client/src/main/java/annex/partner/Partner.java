package annex.partner;

import annex.partner.capacity.ApiClient;
import annex.partner.capacity.api.CellCertificatesApi;
import annex.partner.capacity.api.SectionApi;
import annex.partner.capacity.model.CellCertificate;
import annex.partner.capacity.model.RecordCellCertificate;
import annex.partner.capacity.model.Section;
import annex.partner.capacity.model.SectionBody;
import annex.partner.feed.api.FeedApi;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A partner that reads what is agreed about capacity, records cell certificates and follows what
 * happens. Everything that it says over the wire is generated.
 */
public final class Partner {

  private final ObjectMapper json;
  private final SectionApi sections;
  private final CellCertificatesApi certificates;
  private final FeedApi feed;
  private final Attempts attempts;

  /**
   * A partner.
   *
   * @param platform base URL of the gateway, or of a service alone
   * @param token gives the access token for each request
   */
  public Partner(URI platform, Supplier<String> token, Attempts attempts) {
    Consumer<HttpRequest.Builder> bearing =
        request -> request.setHeader("Authorization", "Bearer " + token.get());
    var capacity = new ApiClient();
    capacity.updateBaseUri(platform.toString());
    capacity.setRequestInterceptor(bearing);
    this.json = capacity.getObjectMapper();
    var following = new annex.partner.feed.ApiClient();
    following.updateBaseUri(platform.toString());
    following.setRequestInterceptor(bearing);
    this.sections = new SectionApi(capacity);
    this.certificates = new CellCertificatesApi(capacity);
    this.feed = new FeedApi(following);
    this.attempts = attempts;
  }

  /** What is agreed for a date. */
  public Section agreed(String establishment, LocalDate asOf) {
    return attempts.of(() -> sections.readSection(establishment, asOf, null, null));
  }

  /** What a section says; what is withheld from this partner is null. */
  public SectionBody body(Section section) {
    return json.convertValue(section.getBody().getActualInstance(), SectionBody.class);
  }

  /**
   * Records a certificate, once however often it has to be sent.
   *
   * @param key made for this certificate and kept with it
   */
  public CellCertificate record(
      String establishment, RecordCellCertificate certificate, String key) {
    return attempts.of(() -> certificates.recordCellCertificate(establishment, certificate, key));
  }

  /** A follower of these types of events. */
  public Follower follower(List<String> types, Follower.Place place) {
    return new Follower(feed, attempts, types, place);
  }
}
