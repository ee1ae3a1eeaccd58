@NullMarked
package annex.feed.webhook;

import org.jspecify.annotations.NullMarked;
