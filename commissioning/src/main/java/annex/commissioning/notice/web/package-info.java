/** Notices of Change over HTTP, the same in all five areas. */
@NullMarked
package annex.commissioning.notice.web;

import org.jspecify.annotations.NullMarked;
