/**
 * What is delivered of the capacity section: whatever is recorded is held against what is agreed.
 */
@NullMarked
package annex.capacity.delivered;

import org.jspecify.annotations.NullMarked;
