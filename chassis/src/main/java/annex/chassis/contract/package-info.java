/** The published contract of a service, served by the service itself. */
@NullMarked
package annex.chassis.contract;

import org.jspecify.annotations.NullMarked;
