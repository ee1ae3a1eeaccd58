/** Notices of Change in MongoDB: a document each, with its pending events inside. */
@NullMarked
package annex.commissioning.notice.mongo;

import org.jspecify.annotations.NullMarked;
