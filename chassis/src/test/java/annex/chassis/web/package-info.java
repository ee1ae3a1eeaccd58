@NullMarked
package annex.chassis.web;

import org.jspecify.annotations.NullMarked;
