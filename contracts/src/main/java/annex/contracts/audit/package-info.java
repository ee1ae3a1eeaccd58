/** Who did what: entries in blocks, each of which holds the hash of the one before it. */
@NullMarked
package annex.contracts.audit;

import org.jspecify.annotations.NullMarked;
