@NullMarked
package annex.familyvisits.video;

import org.jspecify.annotations.NullMarked;
