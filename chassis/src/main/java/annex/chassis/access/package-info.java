/** Every request is checked before anything else looks at it; whatever is not allowed is denied. */
@NullMarked
package annex.chassis.access;

import org.jspecify.annotations.NullMarked;
