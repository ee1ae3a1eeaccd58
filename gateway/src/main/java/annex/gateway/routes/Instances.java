package annex.gateway.routes;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The instances of one service, taken in turn. An instance that could not be reached, or that did
 * not answer in time, is left out for a while, unless no other is left.
 */
final class Instances {

  /** Soon tried again: whoever asks finds out at once. */
  private static final Duration UNREACHED = Duration.ofSeconds(2);

  /** Given longer: whoever asks too early waits in vain once more. */
  private static final Duration HUNG = Duration.ofSeconds(30);

  private final List<URI> urls;
  private final Resolver resolver;
  private final Clock clock;
  private final AtomicInteger turn = new AtomicInteger();
  private final Map<URI, Instant> leftOutUntil = new ConcurrentHashMap<>();
  private final Map<URI, List<URI>> lastFound = new ConcurrentHashMap<>();
  private volatile List<URI> addresses = List.of();

  /** Finds the addresses of a host. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  Instances(List<URI> urls, Resolver resolver, Clock clock) {
    this.urls = List.copyOf(urls);
    this.resolver = resolver;
    this.clock = clock;
  }

  /** Looks the addresses up again; those of a host that is not found now stay as they were. */
  void refresh() {
    var found = new ArrayList<URI>();
    for (var url : urls) {
      try {
        lastFound.put(url, lookUp(url));
      } catch (UnknownHostException e) {
        // what was found last stands
      }
      found.addAll(lastFound.getOrDefault(url, List.of()));
    }
    addresses = List.copyOf(found);
    leftOutUntil.keySet().retainAll(found);
  }

  private List<URI> lookUp(URI url) throws UnknownHostException {
    return Arrays.stream(resolver.addresses(url.getHost()))
        .map(address -> at(url, address))
        .distinct()
        .sorted()
        .toList();
  }

  /** The instance whose turn it is, of those not tried yet; none when none is left. */
  Optional<URI> next(Set<URI> tried) {
    var all = addresses;
    int first = turn.getAndIncrement();
    Optional<URI> leftOut = Optional.empty();
    for (int step = 0; step < all.size(); step++) {
      var instance = all.get(Math.floorMod(first + step, all.size()));
      if (tried.contains(instance)) {
        continue;
      }
      if (!isLeftOut(instance)) {
        return Optional.of(instance);
      }
      leftOut = leftOut.or(() -> Optional.of(instance));
    }
    return leftOut;
  }

  private boolean isLeftOut(URI instance) {
    var until = leftOutUntil.get(instance);
    return until != null && !clock.instant().isAfter(until);
  }

  /** Leaves an instance out for a moment, for it could not be reached. */
  void unreached(URI instance) {
    leaveOut(instance, UNREACHED);
  }

  /** Leaves an instance out for a while, for it did not answer in time. */
  void hung(URI instance) {
    leaveOut(instance, HUNG);
  }

  private void leaveOut(URI instance, Duration time) {
    leftOutUntil.put(instance, clock.instant().plus(time));
  }

  private static URI at(URI url, InetAddress address) {
    var host = address.getHostAddress();
    var literal = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("%s://%s:%d".formatted(url.getScheme(), literal, port(url)));
  }

  private static int port(URI url) {
    return url.getPort() >= 0 ? url.getPort() : 80;
  }
}
