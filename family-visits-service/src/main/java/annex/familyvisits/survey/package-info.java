/** Surveys of visitors and prisoners, and what they say over time. */
@NullMarked
package annex.familyvisits.survey;

import org.jspecify.annotations.NullMarked;
