/** Tests of what crosses a boundary: schemas against examples and against the real annex. */
@NullMarked
package annex.contracts;

import org.jspecify.annotations.NullMarked;
