@NullMarked
package annex.commissioning.notice.json;

import org.jspecify.annotations.NullMarked;
