@NullMarked
package annex.feed.webhook.outbound;

import org.jspecify.annotations.NullMarked;
