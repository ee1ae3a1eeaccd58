/** Family days over HTTP. */
@NullMarked
package annex.familyvisits.familyday.web;

import org.jspecify.annotations.NullMarked;
