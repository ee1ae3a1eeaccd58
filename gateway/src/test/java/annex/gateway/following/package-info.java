@NullMarked
package annex.gateway.following;

import org.jspecify.annotations.NullMarked;
