/** Tests of sessions. */
@NullMarked
package annex.familyvisits.session;

import org.jspecify.annotations.NullMarked;
