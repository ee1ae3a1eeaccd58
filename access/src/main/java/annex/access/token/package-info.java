/** What is asked of an access token, and who it says is calling. */
@NullMarked
package annex.access.token;

import org.jspecify.annotations.NullMarked;
