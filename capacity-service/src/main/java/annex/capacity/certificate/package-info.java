/** Cell certificates: immutable snapshots of the capacity as it is certified (CAP-2). */
@NullMarked
package annex.capacity.certificate;

import org.jspecify.annotations.NullMarked;
