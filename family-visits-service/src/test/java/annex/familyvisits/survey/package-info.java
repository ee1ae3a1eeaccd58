/** Surveys. */
@NullMarked
package annex.familyvisits.survey;

import org.jspecify.annotations.NullMarked;
