package annex.familyvisits.delivery.mongo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the delivery of the area is summed up.
 *
 * @param interval how long between two looks
 * @param settling for how long figures are made after what they are made of was new
 * @param monthsBack so many months before this one are summed up
 */
@ConfigurationProperties("annex.delivery-summary")
record DeliverySettings(Duration interval, Duration settling, int monthsBack) {}
