package annex.gateway.annexes;

import annex.test.TestIssuer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A connection to a gateway, over which requests go as they are written. */
final class Line implements AutoCloseable {

  private final Socket socket;

  private Line(Socket socket) {
    this.socket = socket;
  }

  static Line to(int port) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
    socket.setTcpNoDelay(true);
    return new Line(socket);
  }

  /**
   * An answer.
   *
   * @param head up to the empty line
   * @param body unzipped where it was zipped
   */
  record Answer(String head, int status, String body) {}

  /**
   * Sends text, with the token of somebody who may do everything in the place of {@code @token@}.
   */
  void write(String text) throws IOException {
    socket.getOutputStream().write(withToken(text).getBytes(StandardCharsets.US_ASCII));
  }

  static String withToken(String text) {
    return text.replace("@token@", TestIssuer.shared().everything());
  }

  /** Sends a request, and waits for its answer. */
  Answer ask(String request) throws IOException {
    write(request);
    return read();
  }

  /** The next answers. */
  List<Answer> read(int count) throws IOException {
    var answers = new ArrayList<Answer>();
    for (int read = 0; read < count; read++) {
      answers.add(read());
    }
    return answers;
  }

  Answer read() throws IOException {
    var head = readHead();
    int status = Integer.parseInt(head.substring(9, 12));
    var body = status == 304 ? new byte[0] : in().readNBytes(length(head));
    return new Answer(head, status, text(body, head));
  }

  String readHead() throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in().read();
      if (next < 0) {
        throw new IOException("The connection ended after: " + head);
      }
      head.append((char) next);
    }
    return head.toString();
  }

  /** Whether the gateway has hung up, and sent nothing more before. */
  boolean hasEnded() throws IOException {
    return in().read() == -1;
  }

  private InputStream in() throws IOException {
    return socket.getInputStream();
  }

  private static String text(byte[] body, String head) throws IOException {
    if (!head.contains("content-encoding: gzip")) {
      return new String(body, StandardCharsets.UTF_8);
    }
    try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static int length(String head) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
        .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
