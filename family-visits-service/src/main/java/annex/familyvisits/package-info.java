/**
 * Family visits: how people keep their ties to family and significant others. Owns what the annex
 * and the families strategy say of visits, and the visits rows of tables 7a and 7c.
 */
@NullMarked
package annex.familyvisits;

import org.jspecify.annotations.NullMarked;
