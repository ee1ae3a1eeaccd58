/** What every API answers when it refuses: RFC 9457 problem documents with codes that stay. */
@NullMarked
package annex.contracts.problem;

import org.jspecify.annotations.NullMarked;
