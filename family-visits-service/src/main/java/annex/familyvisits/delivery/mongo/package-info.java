/** Delivery summaries in the store, made over and over. */
@NullMarked
package annex.familyvisits.delivery.mongo;

import org.jspecify.annotations.NullMarked;
