/**
 * Webhooks: whoever registers one is sent the events that the feed would show it, signed, each
 * until it is taken.
 */
@NullMarked
package annex.feed.webhook;

import org.jspecify.annotations.NullMarked;
