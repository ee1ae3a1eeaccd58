/** Entitlements over HTTP. */
@NullMarked
package annex.familyvisits.entitlement.web;

import org.jspecify.annotations.NullMarked;
