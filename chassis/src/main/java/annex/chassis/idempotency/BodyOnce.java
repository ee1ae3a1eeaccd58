package annex.chassis.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;

/** A request whose body has been read, and is read again by whoever answers it. */
final class BodyOnce extends HttpServletRequestWrapper {

  private final ByteArrayInputStream body;

  BodyOnce(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = new ByteArrayInputStream(body);
  }

  @Override
  public ServletInputStream getInputStream() {
    return new ServletInputStream() {

      @Override
      public int read() {
        return body.read();
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        return body.read(bytes, offset, length);
      }

      @Override
      public boolean isFinished() {
        return body.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("It is all there.");
      }
    };
  }
}
