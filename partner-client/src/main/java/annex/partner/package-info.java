/**
 * An example of a partner's client. The requests and answers are generated from the published
 * contracts when this is built; by hand there is only what a contract cannot say: tokens, safe
 * retries, and how a feed is followed.
 */
@NullMarked
package annex.partner;

import org.jspecify.annotations.NullMarked;
