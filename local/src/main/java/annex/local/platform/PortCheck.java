package annex.local.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;

/** Refuses to start what could not listen, before anything is started. */
final class PortCheck {

  private PortCheck() {}

  /**
   * Looks at the ports of these modules.
   *
   * @throws CommandFailed naming the first port that is in use and, if the system tells, by whom
   */
  static void require(Collection<Module> modules, Ports ports) {
    for (var module : modules) {
      var port = ports.of(module);
      if (!isFree(port)) {
        throw new CommandFailed(
            "Port %d, which %s needs, is in use%s: stop that, or set ANNEX_PORT_OFFSET to move all ports."
                .formatted(port, module, PortOwner.of(port).map(" by "::concat).orElse("")));
      }
    }
  }

  static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
