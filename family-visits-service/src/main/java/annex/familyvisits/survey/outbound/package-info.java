/** Surveys as events. */
@NullMarked
package annex.familyvisits.survey.outbound;

import org.jspecify.annotations.NullMarked;
