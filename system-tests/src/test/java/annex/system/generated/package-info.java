/** Requests that nobody thought of, made from the contracts. */
@NullMarked
package annex.system.generated;

import org.jspecify.annotations.NullMarked;
