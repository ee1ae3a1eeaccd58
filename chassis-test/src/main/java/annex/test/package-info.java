/**
 * A store and a broker for tests. There is one of each per JVM, started when first asked for and
 * shared by all test classes: each class keeps to databases and topics of its own. The servers
 * named by {@code ANNEX_TEST_MONGODB_URI} and {@code ANNEX_TEST_KAFKA} are used if set, else
 * containers where Docker answers, else servers inside the JVM. {@code ANNEX_TEST_BACKEND} (or the
 * system property {@code annex.test.backend}) says {@code embedded} or {@code containers} to force
 * one. Beside them the published contracts, to hold produced events against.
 */
@NullMarked
package annex.test;

import org.jspecify.annotations.NullMarked;
