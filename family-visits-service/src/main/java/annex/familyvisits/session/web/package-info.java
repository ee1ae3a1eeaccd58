/** Visit sessions over HTTP. */
@NullMarked
package annex.familyvisits.session.web;

import org.jspecify.annotations.NullMarked;
