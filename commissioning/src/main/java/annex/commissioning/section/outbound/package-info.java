/** What the world is told of a section: the only place that knows its records and its events. */
@NullMarked
package annex.commissioning.section.outbound;

import org.jspecify.annotations.NullMarked;
