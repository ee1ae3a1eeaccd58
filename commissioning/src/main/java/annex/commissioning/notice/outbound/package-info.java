/** What a Notice of Change tells others. */
@NullMarked
package annex.commissioning.notice.outbound;

import org.jspecify.annotations.NullMarked;
