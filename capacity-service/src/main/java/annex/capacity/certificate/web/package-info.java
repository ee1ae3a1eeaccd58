/** Cell certificates over HTTP. */
@NullMarked
package annex.capacity.certificate.web;

import org.jspecify.annotations.NullMarked;
