/** Requests for telephone numbers over HTTP. */
@NullMarked
package annex.familyvisits.pinnumber.web;

import org.jspecify.annotations.NullMarked;
