package annex.feed.webhook;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What is due for webhooks, piece by piece. */
@FunctionalInterface
public interface Work {

  /**
   * Takes a piece that is due and that nobody has.
   *
   * @param holder who takes it
   * @param goOn whether it is to be gone on with, asked while it is done
   */
  Optional<Piece> next(String holder, BooleanSupplier goOn);

  /**
   * A piece of it.
   *
   * @param webhook id of the webhook that it is done for
   * @param done does it
   */
  record Piece(String webhook, Runnable done) {}
}
