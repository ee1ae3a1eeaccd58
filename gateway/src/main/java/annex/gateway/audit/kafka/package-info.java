/** The chains of all instances on a topic. */
@NullMarked
package annex.gateway.audit.kafka;

import org.jspecify.annotations.NullMarked;
