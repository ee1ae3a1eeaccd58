/** What the bodies of all sections are made of, and the rules that they must keep. */
@NullMarked
package annex.commissioning.body;

import org.jspecify.annotations.NullMarked;
