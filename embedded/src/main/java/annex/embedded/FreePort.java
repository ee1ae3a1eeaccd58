package annex.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of 127.0.0.1. */
public final class FreePort {

  private FreePort() {}

  /** Returns {@code wanted}, or a free port when {@code wanted} is 0. */
  static int orAny(int wanted) {
    return wanted == 0 ? any() : wanted;
  }

  /** A port that nobody listens on now. */
  public static int any() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No free port on 127.0.0.1", e);
    }
  }

  /**
   * Refuses a port that somebody else listens on, in plain words and before anything is written.
   *
   * @throws PortInUseException naming the port
   */
  static void require(String what, int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new PortInUseException(what, port, e);
    }
  }
}
