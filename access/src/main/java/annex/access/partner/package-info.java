/** What partner agencies may see and do: one reviewed file for each, and nothing without one. */
@NullMarked
package annex.access.partner;

import org.jspecify.annotations.NullMarked;
