/** What every service needs and no word of the annex. */
@NullMarked
package annex.chassis;

import org.jspecify.annotations.NullMarked;
