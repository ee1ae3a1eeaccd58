/**
 * HTTP as every service speaks it: strict bodies, limits, paging, conditional requests and problem
 * documents. Controllers need to know nothing of it.
 */
@NullMarked
package annex.chassis.web;

import org.jspecify.annotations.NullMarked;
