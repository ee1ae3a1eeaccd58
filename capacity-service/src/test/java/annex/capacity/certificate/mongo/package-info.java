/** Tests of cell certificates against the store. */
@NullMarked
package annex.capacity.certificate.mongo;

import org.jspecify.annotations.NullMarked;
