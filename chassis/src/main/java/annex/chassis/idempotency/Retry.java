package annex.chassis.idempotency;

/**
 * What a repetition of a request is known by.
 *
 * @param key of client, establishment and the key that it sent
 * @param request hash of what it asked for
 */
public record Retry(String key, String request) {}
