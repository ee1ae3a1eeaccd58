package annex.chassis.idempotency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a request had its effect. It is written with the effect, in one document.
 *
 * @param key of the request, scoped by client and path
 * @param bodyHash stands for the bytes of its body
 * @param until when it may be forgotten
 * @param answer the first answer; null where the effect was begun and somebody else finished it
 */
public record Receipt(String key, String bodyHash, Instant until, @Nullable Answer answer) {}
