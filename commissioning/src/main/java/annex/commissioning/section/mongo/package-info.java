/** Section versions in MongoDB: a document each, with its pending events inside. */
@NullMarked
package annex.commissioning.section.mongo;

import org.jspecify.annotations.NullMarked;
