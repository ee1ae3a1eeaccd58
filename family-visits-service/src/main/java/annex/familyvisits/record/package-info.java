/**
 * What the work with families keeps: numbered records that change step by step, each with its
 * revision, its rules and what is told of it. Features say what a record is and which steps it
 * takes; how it is kept is said here once.
 */
@NullMarked
package annex.familyvisits.record;

import org.jspecify.annotations.NullMarked;
