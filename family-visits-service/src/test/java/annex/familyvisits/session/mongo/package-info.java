/** Tests of schedules in the store. */
@NullMarked
package annex.familyvisits.session.mongo;

import org.jspecify.annotations.NullMarked;
