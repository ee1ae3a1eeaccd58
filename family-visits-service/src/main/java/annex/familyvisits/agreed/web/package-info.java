/** The family visits section over HTTP. */
@NullMarked
package annex.familyvisits.agreed.web;

import org.jspecify.annotations.NullMarked;
