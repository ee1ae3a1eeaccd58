/**
 * What has happened, for those who follow the platform without Kafka: {@code log} is the feed that
 * they read, {@code webhook} sends them what they would read there.
 */
@NullMarked
package annex.feed;

import org.jspecify.annotations.NullMarked;
