/** The log as it stands on the broker. */
@NullMarked
package annex.feed.log.kafka;

import org.jspecify.annotations.NullMarked;
