/** Whether a service can do its work. */
@NullMarked
package annex.chassis.health;

import org.jspecify.annotations.NullMarked;
