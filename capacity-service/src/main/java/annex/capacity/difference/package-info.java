/**
 * Where certified or actual figures part from the agreed ones by more than a threshold, the parties
 * are told, until they have changed the section or have dismissed it (CAP-3, CAP-6).
 */
@NullMarked
package annex.capacity.difference;

import org.jspecify.annotations.NullMarked;
