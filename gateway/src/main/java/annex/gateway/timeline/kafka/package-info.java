/** How the timeline is filled: from the two compacted topics, whole, by every instance alike. */
@NullMarked
package annex.gateway.timeline.kafka;

import org.jspecify.annotations.NullMarked;
