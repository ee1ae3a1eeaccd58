/**
 * What runs inside a process of the platform: its modules, started side by side, and their logs.
 */
@NullMarked
package annex.local.host;

import org.jspecify.annotations.NullMarked;
