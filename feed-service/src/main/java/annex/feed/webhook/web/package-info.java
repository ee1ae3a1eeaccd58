/** Webhooks over HTTP, for their owners. */
@NullMarked
package annex.feed.webhook.web;

import org.jspecify.annotations.NullMarked;
