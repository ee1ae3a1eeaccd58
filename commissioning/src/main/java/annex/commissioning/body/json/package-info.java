/** How the parts of bodies stand in JSON. */
@NullMarked
package annex.commissioning.body.json;

import org.jspecify.annotations.NullMarked;
