package annex.feed.webhook.web;

import annex.contracts.IsoText;
import annex.feed.webhook.Delivery;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to deliver an event.
 *
 * @param event its id; null where a gap is told of
 * @param outcome {@code delivered}, {@code failed} or {@code gap}
 * @param status that the target answered, or null
 * @param error why it answered nothing, or null
 * @param milliseconds that it took
 */
@JsonInclude
record DeliveryView(
    @Nullable String event,
    @Nullable String type,
    String at,
    int attempt,
    String outcome,
    @Nullable Integer status,
    @Nullable String error,
    long milliseconds) {

  static DeliveryView of(Delivery delivery) {
    boolean gap = delivery.event().isEmpty();
    return new DeliveryView(
        gap ? null : delivery.event(),
        gap ? null : delivery.type(),
        IsoText.of(delivery.at()),
        delivery.attempt(),
        delivery.outcome().name().toLowerCase(Locale.ROOT),
        delivery.status(),
        delivery.error(),
        delivery.milliseconds());
  }
}
