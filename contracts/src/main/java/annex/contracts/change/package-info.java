/** Where two JSON documents differ: the form in which every part of the platform tells changes. */
@NullMarked
package annex.contracts.change;

import org.jspecify.annotations.NullMarked;
