@NullMarked
package annex.local.audit;

import org.jspecify.annotations.NullMarked;
