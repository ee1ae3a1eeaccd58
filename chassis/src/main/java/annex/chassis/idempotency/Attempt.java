package annex.chassis.idempotency;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * One attempt at a request that has a key. Like its trace it belongs to the work of a thread, so
 * that the trade needs to know nothing of it: the controller says how an effect is answered, the
 * store writes that answer down together with the effect.
 */
public final class Attempt {

  private static final ScopedValue<Attempt> CURRENT = ScopedValue.newInstance();

  private final String key;
  private final String bodyHash;
  private final Instant until;
  private final boolean resumed;
  private final Function<Object, String> json;
  private @Nullable Class<?> effect;
  private @Nullable Function<Object, ResponseEntity<?>> answering;
  private int begun;
  private boolean proven;

  /**
   * An attempt.
   *
   * @param until when its receipt may be forgotten
   * @param resumed whether an attempt before it has begun the effect, which was finished since
   * @param json writes the body of an answer
   */
  public Attempt(
      String key, String bodyHash, Instant until, boolean resumed, Function<Object, String> json) {
    this.key = key;
    this.bodyHash = bodyHash;
    this.until = until;
    this.resumed = resumed;
    this.json = json;
  }

  /** The attempt that the work of this thread belongs to, if the request has a key. */
  public static Optional<Attempt> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** The key, scoped by client and path. */
  public String key() {
    return key;
  }

  /** Does the work as a part of this attempt. */
  public <T, X extends Throwable> T during(ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).<T, X>call(work);
  }

  /** Says, in a controller, how the effect of the request is answered. */
  public static <T> void answers(Class<T> effect, Function<T, ResponseEntity<?>> answer) {
    current()
        .ifPresent(attempt -> {
          attempt.effect = effect;
          attempt.answering = value -> answer.apply(effect.cast(value));
        });
  }

  /** Whether the effect of the current request was begun by an attempt before this one. */
  public static boolean isResumed() {
    return current().map(attempt -> attempt.resumed).orElse(false);
  }

  /** The receipt to be written with this effect, if it is the one that was asked for. */
  public static Optional<Receipt> receipt(Object value) {
    return current().flatMap(attempt -> attempt.receiptOf(value));
  }

  private Optional<Receipt> receiptOf(Object value) {
    if (answering == null || effect == null || !effect.isInstance(value)) {
      return Optional.empty();
    }
    var entity = answering.apply(value);
    var location = entity.getHeaders().getLocation();
    var answer =
        new Answer(
            entity.getStatusCode().value(),
            location == null ? null : location.toString(),
            entity.getHeaders().getETag(),
            entity.getBody() == null ? "" : json.apply(entity.getBody()));
    return Optional.of(new Receipt(key, bodyHash, until, answer));
  }

  /**
   * The receipt of an effect that takes more than one write, to be written with the first: without
   * an answer, for it is not there yet.
   */
  public static Optional<Receipt> beginning() {
    return current()
        .map(attempt -> new Receipt(attempt.key, attempt.bodyHash, attempt.until, null));
  }

  /**
   * Says that the first write of such an effect was made.
   *
   * @param revision of the document that it made
   */
  public static void hasBegun(int revision) {
    current().ifPresent(attempt -> attempt.begun = revision);
  }

  /** Whether it was this very attempt that made this revision of a document. */
  public static boolean began(int revision) {
    return current().map(attempt -> attempt.begun == revision).orElse(false);
  }

  /** Says that the effect of the request keeps the key itself, and is found by it. */
  public static void isProvenByItsEffect() {
    current().ifPresent(attempt -> attempt.proven = true);
  }

  /** Whether its effect can be found without a receipt. */
  boolean isProven() {
    return proven;
  }
}
