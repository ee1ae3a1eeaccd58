@NullMarked
package annex.access;

import org.jspecify.annotations.NullMarked;
