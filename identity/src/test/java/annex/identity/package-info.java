@NullMarked
package annex.identity;

import org.jspecify.annotations.NullMarked;
