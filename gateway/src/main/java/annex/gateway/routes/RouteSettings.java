package annex.gateway.routes;

import annex.contracts.Area;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Where the services are and how they are called.
 *
 * @param services base URLs by code of the area, separated by commas; a host name stands for all
 *     its addresses
 * @param answerWithin how long a service may take until it begins to answer
 * @param callsAtOnce how many calls of one service may be under way
 * @param largestBody of a request, in bytes
 */
@ConfigurationProperties("annex.gateway")
record RouteSettings(
    Map<String, String> services, Duration answerWithin, int callsAtOnce, DataSize largestBody) {

  List<URI> urlsOf(Area area) {
    var urls = services.get(area.code());
    if (urls == null || urls.isBlank()) {
      throw new IllegalStateException("annex.gateway.services." + area + " is not set");
    }
    return Arrays.stream(urls.split(",", -1)).map(String::strip).map(URI::create).toList();
  }
}
