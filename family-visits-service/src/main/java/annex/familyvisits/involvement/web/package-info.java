/** The involvement of families over HTTP. */
@NullMarked
package annex.familyvisits.involvement.web;

import org.jspecify.annotations.NullMarked;
