/** Events on Kafka: CloudEvents 1.0 in binary mode, on topics that the platform creates itself. */
@NullMarked
package annex.chassis.outbox.kafka;

import org.jspecify.annotations.NullMarked;
