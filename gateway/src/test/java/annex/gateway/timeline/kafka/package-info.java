/** Tests. */
@NullMarked
package annex.gateway.timeline.kafka;

import org.jspecify.annotations.NullMarked;
