/** How a Notice of Change stands over the body that it changes: patch and differences in JSON. */
@NullMarked
package annex.commissioning.notice.json;

import org.jspecify.annotations.NullMarked;
