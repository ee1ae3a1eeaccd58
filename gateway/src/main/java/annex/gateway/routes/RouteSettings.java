package annex.gateway.routes;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Where the services are and how they are called.
 *
 * @param services where they are
 * @param answerWithin how long a service may take until it begins to answer
 * @param feedAnswersWithin the same for the feed, which waits for events where it is asked to
 * @param callsAtOnce how many calls of one service may be under way
 * @param largestBody of a request, in bytes
 */
@ConfigurationProperties("annex.gateway")
record RouteSettings(
    Services services,
    Duration answerWithin,
    Duration feedAnswersWithin,
    int callsAtOnce,
    DataSize largestBody) {

  /**
   * Base URLs by service, separated by commas where there are several; a host name stands for all
   * its addresses. A component each, so that a setting may also come from the environment, which
   * knows no dashes.
   */
  record Services(
      String capacity,
      String interventions,
      String activities,
      String familyVisits,
      String metrics,
      String feed) {}

  /** The services behind the gateway. */
  List<Service> all() {
    return List.of(
        service("capacity", services.capacity(), answerWithin),
        service("interventions", services.interventions(), answerWithin),
        service("activities", services.activities(), answerWithin),
        service("family-visits", services.familyVisits(), answerWithin),
        service("metrics", services.metrics(), answerWithin),
        service("feed", services.feed(), feedAnswersWithin));
  }

  private static Service service(String code, String urls, Duration answerWithin) {
    var list = Arrays.stream(urls.split(",", -1)).map(String::strip).map(URI::create).toList();
    return new Service(code, list, answerWithin);
  }
}
