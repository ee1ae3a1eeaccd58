package annex.benchmarks.reads;

import annex.benchmarks.platform.Http;
import annex.benchmarks.process.Unmeasurable;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The annex as the gateway answered it.
 *
 * @param establishment whose
 * @param plain the page as it is
 * @param gzip the page gzip'd
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AnnexFiles(String establishment, byte[] plain, byte[] gzip) {

  static final Map<String, String> GZIP = Map.of("Accept-Encoding", "gzip");

  /**
   * Reads both forms.
   *
   * @throws Unmeasurable when the annex is not there, whole and in both forms
   */
  static AnnexFiles read(Http http, String gateway, String establishment) {
    var url = gateway + "/annexes/" + establishment;
    var plain = http.get(url, Map.of());
    var gzip = http.get(url, GZIP);
    if (plain.statusCode() != 200
        || !new String(plain.body(), StandardCharsets.UTF_8).contains("\"missing\":[],")) {
      throw new Unmeasurable("The gateway does not serve the whole annex of " + establishment);
    }
    if (!isGzip(gzip)) {
      throw new Unmeasurable("The gateway does not serve the annex gzip'd.");
    }
    return new AnnexFiles(establishment, plain.body(), gzip.body());
  }

  private static boolean isGzip(HttpResponse<?> response) {
    return response.headers().firstValue("content-encoding").filter("gzip"::equals).isPresent();
  }
}
