/** What the APIs of all records of the work with families have in common. */
@NullMarked
package annex.familyvisits.record.web;

import org.jspecify.annotations.NullMarked;
