/** Entitlements in the store. */
@NullMarked
package annex.familyvisits.entitlement.mongo;

import org.jspecify.annotations.NullMarked;
