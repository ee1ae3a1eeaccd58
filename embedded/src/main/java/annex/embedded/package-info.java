/**
 * The two servers the platform needs, inside a JVM: a real Kafka broker and a stand-in for MongoDB.
 * The launcher runs them with their data on disk, tests run them in memory or in a temporary
 * directory.
 */
@NullMarked
package annex.embedded;

import org.jspecify.annotations.NullMarked;
