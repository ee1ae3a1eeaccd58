/** Requests for telephone numbers on a prisoner's PIN, and how long they wait (VIS-19). */
@NullMarked
package annex.familyvisits.pinnumber;

import org.jspecify.annotations.NullMarked;
