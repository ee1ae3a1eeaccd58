package annex.chassis.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * An answer, as it was given first and is given again.
 *
 * @param status the HTTP status
 * @param location the header Location, or null
 * @param etag the header ETag, or null
 * @param body the JSON text, to the byte
 */
public record Answer(int status, @Nullable String location, @Nullable String etag, String body) {}
