/** Cell certificates in the store. */
@NullMarked
package annex.capacity.certificate.mongo;

import org.jspecify.annotations.NullMarked;
