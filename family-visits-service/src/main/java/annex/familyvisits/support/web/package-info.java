/** Offers of support over HTTP. */
@NullMarked
package annex.familyvisits.support.web;

import org.jspecify.annotations.NullMarked;
