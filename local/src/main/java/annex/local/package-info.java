/**
 * The commands behind {@code ./annex}: one class for each, which say what happens and decide the
 * exit code.
 */
@NullMarked
package annex.local;

import org.jspecify.annotations.NullMarked;
