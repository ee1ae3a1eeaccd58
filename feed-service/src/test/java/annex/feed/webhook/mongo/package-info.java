@NullMarked
package annex.feed.webhook.mongo;

import org.jspecify.annotations.NullMarked;
