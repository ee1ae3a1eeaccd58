/** Cell certificates as events. */
@NullMarked
package annex.capacity.certificate.outbound;

import org.jspecify.annotations.NullMarked;
