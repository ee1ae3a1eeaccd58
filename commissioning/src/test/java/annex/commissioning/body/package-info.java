/** Tests of what bodies are made of. */
@NullMarked
package annex.commissioning.body;

import org.jspecify.annotations.NullMarked;
