package annex.local.topics;

import java.time.Instant;

/**
 * A record of a topic.
 *
 * @param place partition and offset, such as {@code 3-17}
 * @param type of the event, empty when it has none
 * @param value the payload as it was sent
 */
public record TopicRecord(String place, Instant at, String key, String type, String value) {}
