@NullMarked
package annex.access.token;

import org.jspecify.annotations.NullMarked;
