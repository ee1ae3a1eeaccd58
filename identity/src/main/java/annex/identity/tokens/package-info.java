/** What is written into tokens, and which requests for them are under way. */
@NullMarked
package annex.identity.tokens;

import org.jspecify.annotations.NullMarked;
