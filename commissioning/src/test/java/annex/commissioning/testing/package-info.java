/** What the tests of all five areas share. */
@NullMarked
package annex.commissioning.testing;

import org.jspecify.annotations.NullMarked;
