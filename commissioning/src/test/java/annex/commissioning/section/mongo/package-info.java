/** Tests. */
@NullMarked
package annex.commissioning.section.mongo;

import org.jspecify.annotations.NullMarked;
