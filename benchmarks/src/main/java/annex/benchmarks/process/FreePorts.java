package annex.benchmarks.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports on 127.0.0.1 that nobody listens on. */
public final class FreePorts {

  private FreePorts() {}

  public static int one() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new Unmeasurable("No port on 127.0.0.1 is free.", e);
    }
  }

  /**
   * A number that can be added to every one of these ports. The sums stay below the ports from
   * which the kernel serves who asks for any.
   *
   * @param highest of the ports
   */
  public static int offsetFor(int highest, int... others) {
    return ThreadLocalRandom.current()
        .ints(1_000, 32_000 - highest)
        .limit(100)
        .filter(offset ->
            IntStream.concat(IntStream.of(highest), IntStream.of(others))
                .allMatch(port -> isFree(port + offset)))
        .findFirst()
        .orElseThrow(() -> new Unmeasurable("No free ports on 127.0.0.1 for a platform."));
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
