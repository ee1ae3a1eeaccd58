/** Tests of entitlements. */
@NullMarked
package annex.familyvisits.entitlement;

import org.jspecify.annotations.NullMarked;
