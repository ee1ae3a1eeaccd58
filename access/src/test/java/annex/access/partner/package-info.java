@NullMarked
package annex.access.partner;

import org.jspecify.annotations.NullMarked;
