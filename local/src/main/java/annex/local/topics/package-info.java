/** What stands on the platform's topics, for people to look at. */
@NullMarked
package annex.local.topics;

import org.jspecify.annotations.NullMarked;
