@NullMarked
package annex.identity.keys;

import org.jspecify.annotations.NullMarked;
