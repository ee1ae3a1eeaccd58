/** Surveys over HTTP. */
@NullMarked
package annex.familyvisits.survey.web;

import org.jspecify.annotations.NullMarked;
