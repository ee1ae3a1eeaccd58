/** An annex package on disk, and how it is put through the public APIs. */
@NullMarked
package annex.local.load;

import org.jspecify.annotations.NullMarked;
