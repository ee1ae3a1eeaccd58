/** Webhooks and the log of their deliveries in the store. */
@NullMarked
package annex.feed.webhook.mongo;

import org.jspecify.annotations.NullMarked;
