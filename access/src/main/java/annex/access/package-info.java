/**
 * Who calls, and what they may do. Every endpoint stands in an {@link annex.access.AccessTable};
 * whatever does not is denied.
 */
@NullMarked
package annex.access;

import org.jspecify.annotations.NullMarked;
