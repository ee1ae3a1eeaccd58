/**
 * Tests of the whole platform. What speaks through the gateway alone runs against any platform, the
 * one that {@code ANNEX_SYSTEM_GATEWAY} names or one of its own; what kills processes starts its
 * own.
 */
@NullMarked
package annex.system;

import org.jspecify.annotations.NullMarked;
