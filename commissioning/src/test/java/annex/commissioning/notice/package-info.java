@NullMarked
package annex.commissioning.notice;

import org.jspecify.annotations.NullMarked;
