package annex.chassis.web;

import java.io.IOException;

/** A body went over the limit while it was read. */
final class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  BodyTooLarge(long limit) {
    super("A body may have up to %,d bytes.".formatted(limit));
  }
}
