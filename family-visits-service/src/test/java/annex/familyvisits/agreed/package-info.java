/** Tests of what is agreed about family visits: the real annex, and every rule from both sides. */
@NullMarked
package annex.familyvisits.agreed;

import org.jspecify.annotations.NullMarked;
