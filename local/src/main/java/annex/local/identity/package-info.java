/** The clients to try the platform with, and their tokens. */
@NullMarked
package annex.local.identity;

import org.jspecify.annotations.NullMarked;
