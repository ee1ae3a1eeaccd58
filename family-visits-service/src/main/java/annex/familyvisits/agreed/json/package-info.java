/** The agreed section, read from the text that it is kept as. */
@NullMarked
package annex.familyvisits.agreed.json;

import org.jspecify.annotations.NullMarked;
