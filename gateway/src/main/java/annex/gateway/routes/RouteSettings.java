package annex.gateway.routes;

import annex.contracts.Area;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Where the services are and how they are called.
 *
 * @param services where the services of the areas are
 * @param answerWithin how long a service may take until it begins to answer
 * @param callsAtOnce how many calls of one service may be under way
 * @param largestBody of a request, in bytes
 */
@ConfigurationProperties("annex.gateway")
record RouteSettings(
    Services services, Duration answerWithin, int callsAtOnce, DataSize largestBody) {

  /**
   * Base URLs by area, separated by commas where there are several; a host name stands for all its
   * addresses. A component each, so that a setting may also come from the environment, which knows
   * no dashes.
   */
  record Services(
      String capacity,
      String interventions,
      String activities,
      String familyVisits,
      String metrics) {

    private String of(Area area) {
      return switch (area) {
        case CAPACITY -> capacity;
        case INTERVENTIONS -> interventions;
        case ACTIVITIES -> activities;
        case FAMILY_VISITS -> familyVisits;
        case METRICS -> metrics;
      };
    }
  }

  List<URI> urlsOf(Area area) {
    return Arrays.stream(services.of(area).split(",", -1))
        .map(String::strip)
        .map(URI::create)
        .toList();
  }
}
