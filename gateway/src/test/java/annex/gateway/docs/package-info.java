@NullMarked
package annex.gateway.docs;

import org.jspecify.annotations.NullMarked;
