/**
 * What crosses a boundary: the areas, the topics, the types and payloads of events, and how a
 * change is told. Nothing here depends on a framework, so that a partner could use it as it stands;
 * JSON is read with Jackson.
 */
@NullMarked
package annex.contracts;

import org.jspecify.annotations.NullMarked;
