@NullMarked
package annex.feed.log;

import org.jspecify.annotations.NullMarked;
