/** What leaves for the targets of webhooks. */
@NullMarked
package annex.feed.webhook.outbound;

import org.jspecify.annotations.NullMarked;
