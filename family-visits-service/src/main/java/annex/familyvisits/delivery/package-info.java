/**
 * What is agreed beside what is delivered: the summary of the area, made of parts that features
 * give, with small numbers withheld.
 */
@NullMarked
package annex.familyvisits.delivery;

import org.jspecify.annotations.NullMarked;
