package annex.local.platform;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Whether a module does its work, asked from outside as an operator's probe would. */
final class Readiness {

  private static final int MILLIS = 2_000;

  private Readiness() {}

  static boolean isReady(Module module, Ports ports) {
    return module.isServer() ? listens(ports.of(module)) : answersReady(module, ports);
  }

  private static boolean listens(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean answersReady(Module module, Ports ports) {
    var url = ports.url(module).resolve("/actuator/health/readiness");
    try {
      var question = (HttpURLConnection) url.toURL().openConnection();
      question.setConnectTimeout(MILLIS);
      question.setReadTimeout(MILLIS);
      try {
        return question.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        question.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }
}
