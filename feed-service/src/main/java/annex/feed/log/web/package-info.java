/** The feed over HTTP. */
@NullMarked
package annex.feed.log.web;

import org.jspecify.annotations.NullMarked;
