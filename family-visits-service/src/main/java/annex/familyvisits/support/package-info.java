/** Support that is offered to prisoners whom nobody visits (VIS-14). */
@NullMarked
package annex.familyvisits.support;

import org.jspecify.annotations.NullMarked;
