/**
 * What crosses a boundary: the areas, the topics, the types and payloads of events. Nothing here
 * depends on a framework, so that a partner could use it as it stands.
 */
@NullMarked
package annex.contracts;

import org.jspecify.annotations.NullMarked;
