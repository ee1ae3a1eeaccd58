/** What was released once holds: nothing that partners rely on is taken back. */
@NullMarked
package annex.test.released;

import org.jspecify.annotations.NullMarked;
