/**
 * The gateway: one consolidated annex per establishment, read from memory, and routes to the five
 * services.
 */
@NullMarked
package annex.gateway;

import org.jspecify.annotations.NullMarked;
