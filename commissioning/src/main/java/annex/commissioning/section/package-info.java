/**
 * The commissioned section: one area of an establishment's annex, as a chain of immutable versions.
 * Version 1 is the commencement; every later one will be the effect of an agreed Notice of Change.
 */
@NullMarked
package annex.commissioning.section;

import org.jspecify.annotations.NullMarked;
