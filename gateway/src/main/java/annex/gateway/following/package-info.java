/**
 * Following an annex as it changes. A follower has a position in what was heard; whenever anything
 * is heard it is given what lies beyond it, from memory, so that a slow one costs nothing and one
 * that comes back, to any instance, misses nothing.
 */
@NullMarked
package annex.gateway.following;

import org.jspecify.annotations.NullMarked;
