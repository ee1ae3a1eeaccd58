package annex.local.platform;

import annex.contracts.Area;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of the platform that listens on a port of its own. */
public enum Module {
  STORE("store", 27017),
  BROKER("broker", 9092),
  IDENTITY("identity", 8090),
  CAPACITY(Area.CAPACITY, 8081),
  INTERVENTIONS(Area.INTERVENTIONS, 8082),
  ACTIVITIES(Area.ACTIVITIES, 8083),
  FAMILY_VISITS(Area.FAMILY_VISITS, 8084),
  METRICS(Area.METRICS, 8085),
  FEED("feed", 8086),
  GATEWAY("gateway", 8080);

  private static final List<Module> SERVERS = List.of(STORE, BROKER);

  private final String code;
  private final int usualPort;

  Module(Area area, int usualPort) {
    this(area.code(), usualPort);
  }

  Module(String code, int usualPort) {
    this.code = code;
    this.usualPort = usualPort;
  }

  /** The name people use, such as {@code family-visits}. */
  public String code() {
    return code;
  }

  /** The port without an offset. */
  int usualPort() {
    return usualPort;
  }

  /** The area that the module owns, unless it owns none. */
  public Optional<Area> area() {
    return Area.of(code);
  }

  /** Whether it is a service behind the gateway: the areas' and the feed's, with an audit each. */
  public boolean isService() {
    return area().isPresent() || this == FEED;
  }

  /** The broker and the store, on which the others stand: first to start and last to stop. */
  public boolean isServer() {
    return SERVERS.contains(this);
  }

  /** The module with this name, if there is one. */
  public static Optional<Module> named(String code) {
    return Arrays.stream(values()).filter(module -> module.code.equals(code)).findFirst();
  }

  @Override
  public String toString() {
    return code;
  }
}
