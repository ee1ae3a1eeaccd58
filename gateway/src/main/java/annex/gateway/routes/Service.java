package annex.gateway.routes;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A service behind the gateway.
 *
 * @param code its name, with which its paths begin: the area that it owns, or {@code feed}
 * @param urls where its instances are
 * @param answerWithin how long it may take until it begins to answer
 */
record Service(String code, List<URI> urls, Duration answerWithin) {

  Service {
    urls = List.copyOf(urls);
  }

  /** With which its paths begin. */
  String path() {
    return "/" + code;
  }

  @Override
  public String toString() {
    return code;
  }
}
