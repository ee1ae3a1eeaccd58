/** Tests. */
@NullMarked
package annex.commissioning.section;

import org.jspecify.annotations.NullMarked;
