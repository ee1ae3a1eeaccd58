/**
 * Routes to the five services: spread over their instances, bounded in time and number, and
 * answered at once when a service is away.
 */
@NullMarked
package annex.gateway.routes;

import org.jspecify.annotations.NullMarked;
