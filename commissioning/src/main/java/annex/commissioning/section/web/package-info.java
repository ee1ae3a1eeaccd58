/** Sections over HTTP, the same in all five areas. */
@NullMarked
package annex.commissioning.section.web;

import org.jspecify.annotations.NullMarked;
