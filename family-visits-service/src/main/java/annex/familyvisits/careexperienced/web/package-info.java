/** Care experience over HTTP. */
@NullMarked
package annex.familyvisits.careexperienced.web;

import org.jspecify.annotations.NullMarked;
