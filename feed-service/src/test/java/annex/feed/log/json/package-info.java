@NullMarked
package annex.feed.log.json;

import org.jspecify.annotations.NullMarked;
