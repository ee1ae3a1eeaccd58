@NullMarked
package annex.feed;

import org.jspecify.annotations.NullMarked;
