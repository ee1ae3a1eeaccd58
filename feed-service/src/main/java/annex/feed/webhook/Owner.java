package annex.feed.webhook;

import annex.access.Caller;

/**
 * Whom a webhook belongs to: an agency with all of its clients, or a client that belongs to none.
 *
 * @param code {@code agency:pops} or {@code client:dashboard}
 */
public record Owner(String code) {

  /** The owner of what this caller registers. */
  public static Owner of(Caller caller) {
    return new Owner(
        caller.agency().map(agency -> "agency:" + agency).orElse("client:" + caller.client()));
  }
}
