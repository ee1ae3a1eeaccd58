/** The keys that sign tokens: on disk, and changed before they are old. */
@NullMarked
package annex.identity.keys;

import org.jspecify.annotations.NullMarked;
