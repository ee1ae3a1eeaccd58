/**
 * Interventions: what the establishment does to lower reoffending. Owns tables 4a and 4b of the
 * annex, the core and the additional offer, and table 5, the programmes.
 */
@NullMarked
package annex.interventions;

import org.jspecify.annotations.NullMarked;
