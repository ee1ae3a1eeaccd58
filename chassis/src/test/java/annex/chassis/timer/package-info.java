@NullMarked
package annex.chassis.timer;

import org.jspecify.annotations.NullMarked;
