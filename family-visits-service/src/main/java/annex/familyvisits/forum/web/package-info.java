/** Family forums over HTTP. */
@NullMarked
package annex.familyvisits.forum.web;

import org.jspecify.annotations.NullMarked;
