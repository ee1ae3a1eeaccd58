/** Tests. */
@NullMarked
package annex.commissioning.notice.mongo;

import org.jspecify.annotations.NullMarked;
