/**
 * The platform on one machine as seen from outside its processes: which modules run in which
 * process, how they are started, watched and stopped.
 */
@NullMarked
package annex.local.platform;

import org.jspecify.annotations.NullMarked;
