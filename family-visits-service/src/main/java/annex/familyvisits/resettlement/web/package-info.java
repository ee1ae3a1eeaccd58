/** Resettlement meetings over HTTP. */
@NullMarked
package annex.familyvisits.resettlement.web;

import org.jspecify.annotations.NullMarked;
