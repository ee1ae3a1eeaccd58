/** What is done over and over while the service runs. */
@NullMarked
package annex.chassis.timer;

import org.jspecify.annotations.NullMarked;
