/**
 * The annex timeline: every version of every section of every establishment, in memory, so that any
 * date can be read as known at any moment without asking a service.
 */
@NullMarked
package annex.gateway.timeline;

import org.jspecify.annotations.NullMarked;
