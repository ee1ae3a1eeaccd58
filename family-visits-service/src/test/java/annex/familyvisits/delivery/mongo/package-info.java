/** Tests of what is delivered. */
@NullMarked
package annex.familyvisits.delivery.mongo;

import org.jspecify.annotations.NullMarked;
