/** Visit sessions as events. */
@NullMarked
package annex.familyvisits.session.outbound;

import org.jspecify.annotations.NullMarked;
