package annex.embedded;

/** Somebody else listens on the port that a server was told to use. */
public final class PortInUseException extends RuntimeException {

  private final int port;

  PortInUseException(String what, int port, Throwable cause) {
    super("Port %d on 127.0.0.1, wanted by %s, is in use".formatted(port, what), cause);
    this.port = port;
  }

  /** The port, 1 to 65535. */
  public int port() {
    return port;
  }
}
