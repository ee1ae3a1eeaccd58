/**
 * Activities: the work, education and other activity that people are given. Owns tables 7d and 8a
 * to 8c of the annex with their totals, and section 3, the regime.
 */
@NullMarked
package annex.activities;

import org.jspecify.annotations.NullMarked;
