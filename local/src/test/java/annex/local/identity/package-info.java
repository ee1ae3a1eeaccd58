@NullMarked
package annex.local.identity;

import org.jspecify.annotations.NullMarked;
