package annex.feed.webhook.outbound;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * A network of addresses.
 *
 * @param first its first address
 * @param bits that its addresses have in common
 */
record Network(InetAddress first, int bits) {

  /** A network as it is written, such as {@code 10.0.0.0/8}. */
  static Network of(String text) {
    int slash = text.indexOf('/');
    return new Network(
        InetAddress.ofLiteral(text.substring(0, slash)),
        Integer.parseInt(text.substring(slash + 1)));
  }

  /** Whether the address is one of it. */
  boolean has(InetAddress address) {
    var one = first.getAddress();
    var other = address.getAddress();
    if (one.length != other.length) {
      return false;
    }
    int rest = one.length * Byte.SIZE - bits;
    return new BigInteger(1, one)
        .shiftRight(rest)
        .equals(new BigInteger(1, other).shiftRight(rest));
  }
}
