/**
 * The consolidated annex over HTTP. Nothing here calls a service or parses JSON: a page is spliced
 * from the bytes that the services published, once, and kept for the next reader.
 */
@NullMarked
package annex.gateway.annexes;

import org.jspecify.annotations.NullMarked;
