/** Tests of cell certificates. */
@NullMarked
package annex.capacity.certificate;

import org.jspecify.annotations.NullMarked;
