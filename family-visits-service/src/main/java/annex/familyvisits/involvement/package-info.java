/**
 * Families in what is done for a prisoner: in an ACCT or CSIP with his consent (VIS-22), and before
 * and after programmes (VIS-26).
 */
@NullMarked
package annex.familyvisits.involvement;

import org.jspecify.annotations.NullMarked;
