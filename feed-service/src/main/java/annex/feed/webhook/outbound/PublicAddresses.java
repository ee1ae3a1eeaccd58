package annex.feed.webhook.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up hosts, and knows no addresses but public ones. A connection is made to what was looked
 * up here, so a name cannot lead elsewhere after it was checked.
 */
final class PublicAddresses implements DnsResolver {

  /** Looks up a name. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /** Networks that are not the public Internet (IANA's special-purpose registries). */
  private static final List<Network> NOT_PUBLIC =
      List.of(
          Network.of("0.0.0.0/8"),
          Network.of("10.0.0.0/8"),
          Network.of("100.64.0.0/10"),
          Network.of("127.0.0.0/8"),
          Network.of("169.254.0.0/16"),
          Network.of("172.16.0.0/12"),
          Network.of("192.0.0.0/24"),
          Network.of("192.0.2.0/24"),
          Network.of("192.88.99.0/24"),
          Network.of("192.168.0.0/16"),
          Network.of("198.18.0.0/15"),
          Network.of("198.51.100.0/24"),
          Network.of("203.0.113.0/24"),
          Network.of("224.0.0.0/3"));

  /** Of IPv6 this is what is given out publicly; the rest is for other purposes. */
  private static final Network PUBLIC_6 = Network.of("2000::/3");

  /** Parts of it that are not, or that stand for addresses of IPv4. */
  private static final List<Network> NOT_PUBLIC_6 =
      List.of(
          Network.of("2001::/23"),
          Network.of("2001:db8::/32"),
          Network.of("2002::/16"),
          Network.of("3fff::/20"));

  private final Lookup lookup;
  private final boolean local;

  /**
   * Looks up hosts.
   *
   * @param local whether this machine itself is known as well
   */
  PublicAddresses(Lookup lookup, boolean local) {
    this.lookup = lookup;
    this.local = local;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var found = lookup.of(host);
    if (found.length == 0 || !Arrays.stream(found).allMatch(this::known)) {
      throw new UnknownHostException(host + " has no public address, or others beside it");
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private boolean known(InetAddress address) {
    return isPublic(address) || (local && address.isLoopbackAddress());
  }

  /** Whether an address belongs to the public Internet. */
  static boolean isPublic(InetAddress address) {
    return switch (address) {
      case Inet4Address _ -> NOT_PUBLIC.stream().noneMatch(network -> network.has(address));
      case Inet6Address _ ->
          PUBLIC_6.has(address) && NOT_PUBLIC_6.stream().noneMatch(network -> network.has(address));
      default -> false;
    };
  }
}
