/** How many visits a prisoner has in a month, and what has become of them. */
@NullMarked
package annex.familyvisits.entitlement;

import org.jspecify.annotations.NullMarked;
