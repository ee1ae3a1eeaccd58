/** Who may ask for tokens, and what these grant: one file that people can read and review. */
@NullMarked
package annex.identity.clients;

import org.jspecify.annotations.NullMarked;
